package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stripe says everything at least once, and others say they were Stripe. */
class WebhooksIT {

    private final TheSystem system = TheSystem.running();
    private final Shop shop = new Shop(system, new People(system).newSpectator());

    @Test
    void aWebhookThatComesTwicePaysOnce() {
        JsonNode order = shop.order(shop.offer("HBL-0725-0900", "B", "DUO"), 1).ok();
        JsonNode payment = shop.startPayment(order);
        assertThat(shop.pay(payment, Shop.GOOD_CARD)).isEqualTo("succeeded");
        JsonNode paid = shop.awaitStatus(order, "PAID");
        List<JsonNode> tickets = shop.awaitTickets(order, 2);

        String event = newestEvent("checkout.session.completed");
        assertThat(deliver(event, signature(event, Clock.systemUTC())).status()).isBetween(200, 299);
        assertThat(deliver(event, signature(event, Clock.systemUTC())).status()).isBetween(200, 299);

        assertThat(shop.awaitStatus(order, "PAID")).isEqualTo(paid);
        assertThat(shop.awaitTickets(order, 2)).isEqualTo(tickets);
        new Invariants(system).hold();
    }

    @Test
    void whoIsNotStripeIsNotHeard() {
        JsonNode order = shop.order(shop.offer("HBL-0725-0900", "B", "SOLO"), 1).ok();
        shop.pay(shop.startPayment(order), Shop.GOOD_CARD);
        shop.awaitStatus(order, "PAID");
        String event = newestEvent("checkout.session.completed");
        Clock tenMinutesAgo = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));

        assertThat(deliver(event, "t=1,v1=00").status()).as("forged").isEqualTo(400);
        assertThat(deliver(event + " ", signature(event, Clock.systemUTC())).status())
                .as("altered")
                .isEqualTo(400);
        assertThat(deliver(event, signature(event, tenMinutesAgo)).status())
                .as("stale")
                .isEqualTo(400);
    }

    private String newestEvent(String type) {
        return system.stripe().get("/events?type=" + type).ok().at("/data/0").toString();
    }

    private Answer deliver(String event, String signature) {
        return system.api().with("Stripe-Signature", signature).send("POST", "/webhooks/stripe", event);
    }

    /** As Stripe signs: HMAC-SHA256 of time and body, https://docs.stripe.com/webhooks#verify-manually. */
    private String signature(String event, Clock clock) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String secret = "whsec_" + system.secret("simulator.STRIPE_WEBHOOK_SECRET");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            long time = clock.instant().getEpochSecond();
            byte[] signed = mac.doFinal((time + "." + event).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
