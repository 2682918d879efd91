package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.payment.OrderServiceStub.Order;
import io.ogtickets.payment.PublishedEvents.Published;
import io.ogtickets.payment.StripeStub.Session;
import io.ogtickets.payment.StripeStub.Trouble;
import io.ogtickets.platformtest.EventSample;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class StripeWebhookIT extends PaymentFlow {

    @Test
    void aPaidSessionSettlesThePaymentAndIsToldInTheAgreedShape() {
        Session session = openSession();

        assertThat(webhook(StripeEvent.completed(session))).isEqualTo(204);

        awaitStatus(session, "SUCCEEDED");
        Published told = toldOf(session).getFirst();
        assertThat(told.type()).isEqualTo("payment-succeeded");
        assertThat(new EventSample("payment-service", "payment-succeeded").problemsOf(told.json()))
                .isEmpty();
        assertThat(read(told.json()).get("payment").asString()).isEqualTo(session.payment());
        assertThat(read(told.json()).get("version").asLong()).isEqualTo(2);
    }

    @Test
    void anExpiredSessionEndsThePaymentAndIsToldInTheAgreedShape() {
        Session session = openSession();

        webhook(StripeEvent.expired(session));

        awaitStatus(session, "EXPIRED");
        Published told = toldOf(session).getFirst();
        assertThat(told.type()).isEqualTo("payment-failed");
        assertThat(new EventSample("payment-service", "payment-failed").problemsOf(told.json()))
                .isEmpty();
        assertThat(read(told.json()).get("reason").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void theSameEventTenTimesAtOnceHasOneEffect() throws Exception {
        StripeEvent event = StripeEvent.completed(openSession());
        Callable<Integer> delivery = () -> webhook(event);

        try (var stripes = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(stripes.invokeAll(Collections.nCopies(10, delivery)))
                    .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(204));
        }
        assertThat(webhook(event)).isEqualTo(204);

        assertThat(outcomeOf(event)).isEqualTo("HANDLED");
        assertThat(toldOf(sessionOf(event))).extracting(Published::type).containsExactly("payment-succeeded");
    }

    @Test
    void twoEventsThatSayTheSameHaveOneEffect() {
        Session session = openSession();
        StripeEvent first = StripeEvent.completed(session);
        StripeEvent second = StripeEvent.completed(session);

        webhook(first);
        webhook(second);

        assertThat(outcomeOf(first)).isEqualTo("HANDLED");
        assertThat(outcomeOf(second)).isEqualTo("HANDLED");
        assertThat(toldOf(session)).hasSize(1);
    }

    @Test
    void moneyThatComesAfterTheEndIsNotDenied() {
        Session session = openSession();
        webhook(StripeEvent.expired(session));
        awaitStatus(session, "EXPIRED");

        webhook(StripeEvent.completed(session));

        awaitStatus(session, "SUCCEEDED");
        assertThat(toldOf(session)).extracting(Published::type).containsExactly("payment-failed", "payment-succeeded");
    }

    @Test
    void aPaymentThatSucceededNeverExpires() {
        Session session = openSession();
        webhook(StripeEvent.completed(session));
        awaitStatus(session, "SUCCEEDED");

        StripeEvent late = StripeEvent.expired(session);
        webhook(late);

        assertThat(outcomeOf(late)).isEqualTo("HANDLED");
        assertThat(statusOf(session)).isEqualTo("SUCCEEDED");
        assertThat(toldOf(session)).hasSize(1);
    }

    @Test
    void aSessionWhoseAnswerWasLostIsKnownByItsMetadata() {
        Order order = orders.newOrder();
        stripe.nextCreations(Trouble.LOST_ANSWER);
        pay(order);
        Session session = stripe.sessionsOf(order.id()).getFirst();

        webhook(StripeEvent.completed(session));

        awaitStatus(session, "SUCCEEDED");
        assertThat(toldOf(session)).hasSize(1);
    }

    @Test
    void aRefusedCardLeavesThePaymentOpen() {
        Session session = openSession();
        StripeEvent declined = StripeEvent.declined(session);

        webhook(declined);

        assertThat(outcomeOf(declined)).isEqualTo("HANDLED");
        assertThat(statusOf(session)).isEqualTo("OPEN");
        assertThat(jdbc.sql("SELECT declines FROM payment WHERE id = ?")
                        .param(UUID.fromString(session.payment()))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aDelayedMethodIsWaitedForAndMayFailInTheEnd() {
        Session session = openSession();
        StripeEvent onItsWay = StripeEvent.of(
                "checkout.session.completed", session.with("complete", "unpaid").json());

        webhook(onItsWay);
        assertThat(outcomeOf(onItsWay)).isEqualTo("HANDLED");
        assertThat(statusOf(session)).isEqualTo("OPEN");

        webhook(StripeEvent.of(
                "checkout.session.async_payment_failed",
                session.with("complete", "unpaid").json()));
        awaitStatus(session, "FAILED");
        assertThat(toldOf(session))
                .singleElement()
                .extracting(Published::json)
                .asString()
                .contains("DECLINED");
    }

    @Test
    void anotherAmountThanThePaymentsIsKeptForSomebodyToLookAt() {
        Session session = openSession();
        StripeEvent tooLittle = StripeEvent.completed(session.ofAmount(1));

        webhook(tooLittle);

        assertThat(outcomeOf(tooLittle)).isEqualTo("UNEXPLAINED amount-mismatch");
        assertThat(statusOf(session)).isEqualTo("OPEN");
        assertThat(toldOf(session)).isEmpty();
    }

    @Test
    void aPaymentThatNobodyKnowsIsKeptForSomebodyToLookAt() {
        Session foreign =
                new Session("cs_foreign", "open", "unpaid", openSession().form());
        StripeEvent event = StripeEvent.of(
                "checkout.session.completed",
                foreign.with("complete", "paid")
                        .json()
                        .replace(foreign.payment(), UUID.randomUUID().toString()));

        assertThat(webhook(event)).isEqualTo(204);

        assertThat(outcomeOf(event)).isEqualTo("UNEXPLAINED payment-unknown");
    }

    @Test
    void anEventOfNoUseIsStoredAndIgnored() {
        StripeEvent event = StripeEvent.of("customer.created", "{\"id\":\"cus_1\",\"object\":\"customer\"}");

        assertThat(webhook(event)).isEqualTo(204);

        assertThat(outcomeOf(event)).isEqualTo("IGNORED");
    }

    @Test
    void whatStripeDidNotSignIsRefusedAndNotStored() {
        StripeEvent event = StripeEvent.completed(openSession());
        String altered = event.payload().replace("\"livemode\":false", "\"livemode\":true");

        List<ResponseEntity<String>> answers = List.of(
                webhook(event.payload(), event.signature("whsec_forged", Instant.now())),
                webhook(altered, event.signature()),
                webhook(
                        event.payload(),
                        event.signature(StripeEvent.SECRET, Instant.now().minusSeconds(301))),
                webhook(event.payload(), "nonsense"),
                webhook(event.payload(), ""));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(400);
            assertThat(answer.getBody()).contains("\"code\":\"signature-invalid\"");
        });
        assertThat(jdbc.sql("SELECT count(*) FROM stripe_event WHERE id = ?")
                        .param(event.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsSignedButNoEventIsRefused() {
        StripeEvent nonsense = new StripeEvent("", "not json");

        ResponseEntity<String> answer = webhook(nonsense.payload(), nonsense.signature());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"code\":\"malformed-request\"");
    }

    private static Session sessionOf(StripeEvent event) {
        String order = read(event.payload())
                .get("data")
                .get("object")
                .get("client_reference_id")
                .asString();
        return stripe.sessionsOf(UUID.fromString(order)).getFirst();
    }
}
