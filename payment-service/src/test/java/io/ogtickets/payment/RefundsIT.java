package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.payment.PublishedEvents.Published;
import io.ogtickets.payment.StripeStub.Session;
import io.ogtickets.payment.StripeStub.Trouble;
import io.ogtickets.platformtest.EventSample;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundsIT extends PaymentFlow {

    @AfterEach
    void stripeIsWellAgain() {
        stripe.refunds.beginAs = "succeeded";
        stripe.refunds.refusal = null;
        stripe.down = false;
    }

    @Test
    void aRefundIsMadeOnceAndToldInTheAgreedShape() {
        Session session = paidSession();

        UUID refund = requestRefund(session, 4_800);
        requestRefund(refund, session, 4_800, "requested");

        awaitRefund(refund, "SUCCEEDED");
        assertThat(stripe.refunds.madeFor(refund)).singleElement().satisfies(made -> {
            assertThat(made.field("amount")).isEqualTo("4800");
            assertThat(made.field("payment_intent")).isEqualTo("pi_" + session.id());
        });
        assertThat(stripe.refunds.keys).contains(refund.toString());
        Published told = lastTold(session, "payment-refunded");
        assertThat(new EventSample("payment-service", "payment-refunded").problemsOf(told.json()))
                .isEmpty();
        assertThat(read(told.json()).get("refund").asString()).isEqualTo(refund.toString());
        assertThat(toldOf(session))
                .extracting(Published::type)
                .containsExactly("payment-succeeded", "payment-refunded");
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "LOST_ANSWER"})
    void anUnknownOutcomeIsSettledUnderTheSameKey(Trouble trouble) {
        Session session = paidSession();
        stripe.refunds.nextCreations(trouble, trouble);

        UUID refund = requestRefund(session, 100);

        awaitRefund(refund, "SUCCEEDED");
        assertThat(stripe.refunds.madeFor(refund)).hasSize(1);
        assertThat(tellings(session, "payment-refunded")).isOne();
    }

    @Test
    void aRefundWhoseAnswerWasLostIsFoundEvenOnceStripeHasForgottenTheKey() {
        Session session = paidSession();
        stripe.refunds.nextCreations(Trouble.LOST_ANSWER);

        UUID refund = requestRefund(session, 100);
        await().until(() -> stripe.refunds.madeFor(refund).size() == 1);
        stripe.refunds.forgetKeys();

        awaitRefund(refund, "SUCCEEDED");
        assertThat(stripe.refunds.madeFor(refund)).hasSize(1);
    }

    @Test
    void anOutageOnlyDelaysARefund() {
        Session session = paidSession();
        stripe.down = true;

        UUID refund = requestRefund(session, 100);
        awaitRefund(refund, "REQUESTED");
        stripe.down = false;

        awaitRefund(refund, "SUCCEEDED");
    }

    @Test
    void aSlowRefundIsWaitedForAndToldOnce() {
        Session session = paidSession();
        stripe.refunds.beginAs = "pending";

        UUID refund = requestRefund(session, 100);
        awaitRefund(refund, "PENDING");
        assertThat(tellings(session, "payment-refunded")).isZero();
        stripe.refunds.become(refund, "succeeded");

        awaitRefund(refund, "SUCCEEDED");
        assertThat(webhook(StripeEvent.refund(
                        "refund.updated", stripe.refunds.madeFor(refund).getFirst())))
                .isEqualTo(204);
        assertThat(tellings(session, "payment-refunded")).isOne();
    }

    @Test
    void aRefundThatTheBankSendsBackIsToldAsFailedAndMayBeMadeAnew() {
        Session session = paidSession();
        UUID refund = requestRefund(session, 19_200);
        awaitRefund(refund, "SUCCEEDED");

        stripe.refunds.become(refund, "failed");
        webhook(StripeEvent.refund(
                "refund.failed", stripe.refunds.madeFor(refund).getFirst()));

        awaitRefund(refund, "FAILED");
        assertThat(new EventSample("payment-service", "refund-failed")
                        .problemsOf(lastTold(session, "refund-failed").json()))
                .isEmpty();
        awaitRefund(requestRefund(session, 19_200), "SUCCEEDED");
    }

    @Test
    void neverMoreIsRefundedThanWasCaptured() {
        Session session = paidSession();

        List<UUID> wishes =
                List.of(requestRefund(session, 10_000), requestRefund(session, 10_000), requestRefund(session, 9_200));

        awaitRefund(wishes.get(0), "SUCCEEDED");
        awaitRefund(wishes.get(1), "FAILED");
        awaitRefund(wishes.get(2), "SUCCEEDED");
        assertThat(stripe.refunds.madeFor(wishes.get(1))).isEmpty();
        assertThat(lastTold(session, "refund-failed").json())
                .contains("exceeds-captured")
                .contains(wishes.get(1).toString());
    }

    @Test
    void whatStripeRefusesIsToldAsFailed() {
        Session session = paidSession();
        stripe.refunds.refusal = "charge_disputed";

        UUID refund = requestRefund(session, 100);

        awaitRefund(refund, "FAILED");
        assertThat(lastTold(session, "refund-failed").json()).contains("charge_disputed");
    }

    @Test
    void aDisputeIsKeptAndEachStepIsToldEvenIfItIsHeardOfBeforeTheCapture() {
        Session session = openSession();
        StripeEvent closed = StripeEvent.dispute("charge.dispute.closed", session, "lost");
        StripeEvent opened = StripeEvent.dispute("charge.dispute.created", session, "needs_response");

        webhook(closed);
        webhook(StripeEvent.completed(stripe.pay(session)));
        assertThat(outcomeOf(closed)).startsWith("HANDLED");
        webhook(opened);

        assertThat(outcomeOf(opened)).startsWith("HANDLED");
        assertThat(jdbc.sql("SELECT status FROM dispute WHERE id = ?")
                        .param("du_" + session.id())
                        .query(String.class)
                        .single())
                .isEqualTo("LOST");
        Published told = lastTold(session, "payment-disputed");
        assertThat(new EventSample("payment-service", "payment-disputed").problemsOf(told.json()))
                .isEmpty();
        assertThat(tellings(session, "payment-disputed")).isOne();
    }

    @Test
    void theVersionsOfAPaymentsEventsGrow() {
        Session session = paidSession();
        awaitRefund(requestRefund(session, 100), "SUCCEEDED");
        awaitRefund(requestRefund(session, 99_999), "FAILED");
        awaitRefund(requestRefund(session, 100), "SUCCEEDED");

        List<Long> versions = toldOf(session).stream()
                .map(told -> read(told.json()).get("version").asLong())
                .toList();

        assertThat(versions).hasSize(4).doesNotHaveDuplicates().isSorted();
    }

    private long tellings(Session session, String type) {
        return toldOf(session).stream().filter(told -> told.type().equals(type)).count();
    }

    private Published lastTold(Session session, String type) {
        return toldOf(session).stream()
                .filter(told -> told.type().equals(type))
                .toList()
                .getLast();
    }
}
