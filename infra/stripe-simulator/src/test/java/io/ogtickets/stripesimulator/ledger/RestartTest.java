package io.ogtickets.stripesimulator.ledger;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Payer.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.StripeSimulatorApplication;
import io.ogtickets.stripesimulator.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class RestartTest {

    private static final String NOBODY = "http://127.0.0.1:1/nobody-listens";

    @TempDir
    Path dataDir;

    @Test
    void aRestartLosesNeitherAPaidSessionNorItsWebhooks() throws StripeException, IOException {
        Session session;
        try (var simulator = start(NOBODY)) {
            session = merchantOf(simulator).open(familyOfferAt(4800));
            new Payer().payByScript(session, GOOD_CARD);
        }
        // A kill in the middle of a line.
        Files.writeString(dataDir.resolve("sessions.jsonl"), "{\"session\":{\"id", StandardOpenOption.APPEND);

        try (var receiver = new WebhookReceiver();
                var simulator = start(receiver.url())) {
            Merchant merchant = merchantOf(simulator);
            Session current = merchant.current(session);
            assertThat(current.getPaymentStatus()).isEqualTo("paid");
            PaymentIntent intent = merchant.stripe().paymentIntents().retrieve(current.getPaymentIntent());
            assertThat(intent.getStatus()).isEqualTo("succeeded");
            await().until(() -> pendingWebhooks(merchant) == 0);
            assertThat(receiver.received())
                    .extracting(Event::getType)
                    .containsExactlyInAnyOrder("checkout.session.completed", "payment_intent.succeeded");
        }

        try (var simulator = start(NOBODY)) {
            assertThat(pendingWebhooks(merchantOf(simulator))).isZero();
        }
    }

    private static long pendingWebhooks(Merchant merchant) throws StripeException {
        return merchant.stripe().events().list().getData().stream()
                .mapToLong(Event::getPendingWebhooks)
                .sum();
    }

    private ConfigurableApplicationContext start(String webhookUrl) {
        return SpringApplication.run(
                StripeSimulatorApplication.class,
                "--server.port=0",
                "--STRIPE_SECRET_KEY=" + Merchant.SECRET_KEY,
                "--STRIPE_WEBHOOK_SECRET=" + WebhookReceiver.SECRET,
                "--WEBHOOK_URL=" + webhookUrl,
                "--SIMULATOR_DATA_DIR=" + dataDir,
                "--simulator.webhook.first-retry=10ms");
    }

    private static Merchant merchantOf(ConfigurableApplicationContext simulator) {
        return new Merchant(simulator.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
