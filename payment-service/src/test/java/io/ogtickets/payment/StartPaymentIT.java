package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.payment.OrderServiceStub.Order;
import io.ogtickets.payment.StripeStub.Creation;
import io.ogtickets.payment.StripeStub.Session;
import io.ogtickets.payment.StripeStub.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class StartPaymentIT extends PaymentFlow {

    @Test
    void theBuyerIsSentToStripesPageWithTheOrdersAmount() {
        Order order = orders.newOrder();

        ResponseEntity<String> answer = pay(order);

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        Session session = stripe.sessionsOf(order.id()).getFirst();
        JsonNode payment = read(answer);
        assertThat(payment.get("status").asString()).isEqualTo("OPEN");
        assertThat(payment.get("checkoutUrl").asString()).endsWith(session.id());
        assertThat(session.payment()).isEqualTo(payment.get("id").asString());
        assertThat(session.field("metadata[order]")).isEqualTo(order.id().toString());
        assertThat(session.field("line_items[0][price_data][unit_amount]")).isEqualTo("19200");
        assertThat(session.field("line_items[0][price_data][currency]")).isEqualTo("eur");
        assertThat(session.field("payment_intent_data[description]")).contains(order.reference());
        assertThat(session.field("success_url")).startsWith(RETURN_URL + "?payment=" + session.payment());
    }

    @Test
    void theSessionLastsAsLongAsStripeDemandsEvenIfItIsMadeAtTheHoldsLastSecond() {
        Order order = orders.newOrder();
        Instant holdEnds = Instant.now().plus(OrderServiceStub.HOLD);

        Session session = openSession(order);

        assertThat(Instant.ofEpochSecond(Long.parseLong(session.field("expires_at"))))
                .isAfterOrEqualTo(holdEnds.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aSecondCallAnswersTheSamePayment() {
        Order order = orders.newOrder();

        ResponseEntity<String> first = pay(order);
        ResponseEntity<String> second = pay(order, "another-key", "http://localhost:8080/elsewhere");

        assertThat(second.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(stripe.creationsFor(order.id())).hasSize(1);
    }

    @Test
    void aRepeatedKeyAnswersWhatItDidBeforeEvenOnceTheOrderIsClosed() {
        Order order = orders.newOrder();
        String key = UUID.randomUUID().toString();

        ResponseEntity<String> first = pay(order, key);
        orders.close(order);

        assertThat(pay(order, key).getBody()).isEqualTo(first.getBody());
        assertThat(pay(order, key, "http://localhost:8080/other")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void manyCallsAtOnceMakeOneSession() throws Exception {
        Order order = orders.newOrder();
        Callable<String> request = () -> String.valueOf(pay(order).getBody());

        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> answers = clicks.invokeAll(Collections.nCopies(10, request)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(answers).hasSize(1).first().asString().contains("checkoutUrl");
        }
        assertThat(stripe.sessionsOf(order.id())).hasSize(1);
    }

    @Test
    void anothersOrderIsNotFound() {
        Order order = orders.newOrder();
        String body = "{\"orderId\":\"%s\",\"returnUrl\":\"%s\"}".formatted(order.id(), RETURN_URL);

        ResponseEntity<String> answer = post(UUID.randomUUID(), "foreign-" + order.id(), body);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody()).contains("\"code\":\"not-found\"");
        assertThat(paymentsOf(order)).isZero();
    }

    @Test
    void anUnknownOrderIsNotFound() {
        Order unknown = new Order(UUID.randomUUID(), UUID.randomUUID(), "REF", 1);

        assertThat(pay(unknown).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void anOrderThatCannotBePaidIsRefused() {
        Order order = orders.newOrder();
        orders.close(order);

        ResponseEntity<String> answer = pay(order);

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody()).contains("\"code\":\"order-state\"", "\"orderStatus\":\"EXPIRED\"");
    }

    @Test
    void theBuyerIsToldWhichSessionsWereCancelled() {
        Order order = orders.newOrder();
        orders.refuse(order, "{\"code\":\"order-state\",\"cancelledSessions\":[\"SWM-0727-1100\"]}");

        assertThat(pay(order).getBody()).contains("\"cancelledSessions\":[\"SWM-0727-1100\"]");
    }

    @Test
    void whatHelpsToWaitForIsSaidSoAndNotKeptUnderTheKey() {
        Order order = orders.newOrder();
        String key = UUID.randomUUID().toString();
        orders.refuse(order, "{\"code\":\"" + OrderServiceStub.AGAIN_LATER + "\",\"detail\":\"A moment.\"}");

        ResponseEntity<String> answer = pay(order, key);

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody()).contains("\"code\":\"" + OrderServiceStub.AGAIN_LATER + "\"");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        orders.reopen(order);
        assertThat(pay(order, key).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void aConflictWithoutACodeIsNoRefusal() {
        Order order = orders.newOrder();
        orders.refuse(order, "{}");

        assertThat(pay(order).getStatusCode().value()).isEqualTo(503);
        assertThat(paymentsOf(order)).isZero();
    }

    @Test
    void anOrderThatIsPaidIsNotPaidAgainThoughOrderServiceHasNotHeardYet() {
        Order order = orders.newOrder();
        Session session = openSession(order);
        webhook(StripeEvent.completed(session));
        awaitStatus(session, "SUCCEEDED");

        ResponseEntity<String> answer = pay(order);

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(stripe.sessionsOf(order.id())).hasSize(1);
    }

    @Test
    void aRefusalIsKeptUnderItsKey() {
        Order order = orders.newOrder();
        String key = UUID.randomUUID().toString();
        orders.close(order);
        ResponseEntity<String> refused = pay(order, key);
        orders.reopen(order);

        ResponseEntity<String> again = pay(order, key);

        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(again.getBody()).isEqualTo(refused.getBody());
        assertThat(pay(order, key, "http://localhost:8080/other")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(pay(order).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void whileStripeIsDownItIsNotAskedAndTheBuyerIsToldTheTruth() {
        Order order = orders.newOrder();
        Session session = openSession(order);
        stripeCircuit().transitionToForcedOpenState();

        ResponseEntity<String> other = pay(orders.newOrder());
        JsonNode payment = read(find(order.account(), session.payment()));

        assertThat(other.getStatusCode().value()).isEqualTo(503);
        assertThat(other.getBody()).contains("payment-provider-unavailable");
        assertThat(payment.get("status").asString()).isEqualTo("OPEN");
        assertThat(payment.get("confirming").asBoolean()).isTrue();
        stripeCircuit().reset();
        assertThat(read(find(order.account(), session.payment()))
                        .get("confirming")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anOutageOfOrderServiceIsSaidToBeOneAndLeavesNothing() {
        Order order = orders.newOrder();
        orders.down = true;
        try {
            ResponseEntity<String> answer = pay(order);

            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getBody()).contains("\"code\":\"service-unavailable\"");
            assertThat(paymentsOf(order)).isZero();
        } finally {
            orders.down = false;
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whateverIsLostOnTheWayToStripeTheNextCallFindsTheSameSession(Trouble trouble) {
        Order order = orders.newOrder();
        String key = UUID.randomUUID().toString();
        stripe.nextCreations(trouble);

        ResponseEntity<String> outage = pay(order, key);
        ResponseEntity<String> retry = pay(order, key);

        assertThat(outage.getStatusCode().value()).isEqualTo(503);
        assertThat(outage.getBody()).contains("\"code\":\"payment-provider-unavailable\"");
        assertThat(outage.getHeaders().getFirst("Retry-After")).isNotBlank();
        assertThat(retry.getStatusCode().value()).isEqualTo(201);
        assertThat(stripe.creationsFor(order.id()).stream()
                        .map(Creation::idempotencyKey)
                        .distinct())
                .containsExactly(read(retry).get("id").asString());
        assertThat(stripe.sessionsOf(order.id())).hasSize(1);
        assertThat(paymentsOf(order)).isOne();
    }

    @Test
    void aRetryFromAnotherPageAsksStripeForTheVerySame() {
        Order order = orders.newOrder();
        stripe.nextCreations(Trouble.LOST_ANSWER);

        pay(order);
        ResponseEntity<String> retry = pay(order, "elsewhere-" + order.id(), "http://localhost:8080/elsewhere");

        assertThat(retry.getStatusCode().value()).isEqualTo(201);
        assertThat(stripe.creationsFor(order.id()))
                .extracting(Creation::form)
                .hasSize(2)
                .satisfies(forms -> assertThat(forms.getFirst()).isEqualTo(forms.getLast()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//localhost:8080/", "http://localhost:8080@evil.example/", "x"})
    void theBuyerIsSentBackToKnownOriginsOnly(String returnUrl) {
        Order order = orders.newOrder();

        ResponseEntity<String> answer = pay(order, "return-" + order.id(), returnUrl);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"field\":\"returnUrl\"");
        assertThat(paymentsOf(order)).isZero();
    }

    @Test
    void aPaymentIsSeenByItsBuyerAlone() {
        Order order = orders.newOrder();
        Session session = openSession(order);

        JsonNode payment = read(find(order.account(), session.payment()));

        assertThat(payment.get("orderId").asString()).isEqualTo(order.id().toString());
        assertThat(payment.get("status").asString()).isEqualTo("OPEN");
        assertThat(payment.get("amount").get("amount").asLong()).isEqualTo(19_200);
        assertThat(find(UUID.randomUUID(), session.payment()).getStatusCode().value())
                .isEqualTo(404);
    }

    private long paymentsOf(Order order) {
        return jdbc.sql("SELECT count(*) FROM payment WHERE order_id = ?")
                .param(order.id())
                .query(Long.class)
                .single();
    }
}
