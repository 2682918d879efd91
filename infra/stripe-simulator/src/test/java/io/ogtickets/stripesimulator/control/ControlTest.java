package io.ogtickets.stripesimulator.control;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.SimulatorTest;
import io.ogtickets.stripesimulator.WebhookReceiver;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SimulatorTest
class ControlTest {

    private final RestTestClient http;
    private final Merchant merchant;
    private final WebhookReceiver receiver;

    @Autowired
    ControlTest(@LocalServerPort int port, WebhookReceiver receiver) {
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build();
        this.merchant = new Merchant(port);
        this.receiver = receiver;
    }

    @AfterEach
    void callOff() {
        http.delete().uri("/_simulator/faults").exchange().expectStatus().isNoContent();
    }

    @Test
    void aLostAnswerHasHadItsEffect() throws StripeException {
        order("{\"kind\": \"lost_answer\", \"path\": \"/v1/checkout/sessions\"}");
        String key = UUID.randomUUID().toString();

        assertThatThrownBy(() -> merchant.open(familyOfferAt(4800), key)).isInstanceOf(ApiConnectionException.class);

        Session again = merchant.open(familyOfferAt(4800), key);
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
    }

    @Test
    void anErrorHasNoEffectAndStrikesAsOftenAsOrdered() throws StripeException {
        order("{\"kind\": \"error\", \"status\": 503, \"times\": 2, \"path\": \"/v1/checkout\"}");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> merchant.open(familyOfferAt(4800)))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            failure -> assertThat(failure.getStatusCode()).isEqualTo(503));
        }
        assertThat(merchant.open(familyOfferAt(4800)).getStatus()).isEqualTo("open");
    }

    @Test
    void aDelayedAnswerComes() throws StripeException {
        order("{\"kind\": \"delay\", \"delay_millis\": 200}");
        long begin = System.nanoTime();

        assertThat(merchant.open(familyOfferAt(4800)).getStatus()).isEqualTo("open");
        assertThat(System.nanoTime() - begin).isGreaterThan(190_000_000L);
    }

    @Test
    void aWebhookComesTwiceOrNever() throws StripeException {
        order("{\"kind\": \"webhook_duplicate\", \"path\": \"checkout.session.expired\"}");
        order("{\"kind\": \"webhook_lost\", \"path\": \"checkout.session.completed\"}");
        Session ended = merchant.open(familyOfferAt(4800));
        Session paid = merchant.open(familyOfferAt(4800));

        expire(ended);
        new Payer().payByScript(paid, Payer.GOOD_CARD);

        await().until(() -> deliveriesOf("checkout.session.expired", ended.getId()) == 2);
        await().until(() ->
                deliveriesOf("payment_intent.succeeded", merchant.current(paid).getPaymentIntent()) == 1);
        assertThat(deliveriesOf("checkout.session.completed", paid.getId())).isZero();
    }

    @Test
    void aDisputeIsBegunAndDecidedOnDemand() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        new Payer().payByScript(session, Payer.GOOD_CARD);
        String intent = merchant.current(session).getPaymentIntent();

        String dispute = post("/_simulator/payment_intents/" + intent + "/disputes", "{}");
        String id = dispute.replaceAll(".*\"id\":\"(du_\\w+)\".*", "$1");
        post("/_simulator/disputes/" + id, "{\"status\": \"lost\"}");

        assertThat(merchant.stripe().disputes().retrieve(id).getStatus()).isEqualTo("lost");
        await().until(() -> deliveriesOf("charge.dispute.closed", id) == 1);
    }

    @Test
    void whatIsOrderedIsBounded() {
        for (String order : new String[] {
            "{\"kind\": \"earthquake\"}",
            "{\"kind\": \"delay\", \"delay_millis\": 60001}",
            "{\"kind\": \"error\", \"times\": 1001}",
            "{\"kind\": \"error\", \"status\": 200}"
        }) {
            http.post()
                    .uri("/_simulator/faults")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(order)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private void order(String fault) {
        http.post()
                .uri("/_simulator/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .body(fault)
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void expire(Session session) {
        post("/_simulator/sessions/" + session.getId() + "/expiry", "{}");
    }

    private String post(String path, String json) {
        return String.valueOf(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody());
    }

    private long deliveriesOf(String type, String subject) {
        return receiver.received().stream()
                .filter(event -> event.getType().equals(type))
                .filter(event -> ((HasId)
                                event.getDataObjectDeserializer().getObject().orElseThrow())
                        .getId()
                        .equals(subject))
                .count();
    }
}
