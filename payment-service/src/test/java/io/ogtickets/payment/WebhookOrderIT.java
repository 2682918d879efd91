package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.payment.StripeRefundsStub.Refund;
import io.ogtickets.payment.StripeStub.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Stripe tells comes in any order and more than once; where it ends is always the same. */
class WebhookOrderIT extends PaymentFlow {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inEveryOrderAndWithDuplicatesTheEndIsTheSame(long seed) {
        Random random = new Random(seed);
        stripe.refunds.beginAs = "pending";
        Session session = paidSession();
        UUID refund = requestRefund(session, 4_800);
        awaitRefund(refund, "PENDING");
        stripe.refunds.beginAs = "succeeded";
        Refund made = stripe.refunds.madeFor(refund).getFirst();
        stripe.refunds.become(refund, "succeeded");
        List<StripeEvent> told = new ArrayList<>(List.of(
                StripeEvent.completed(session),
                StripeEvent.expired(session),
                StripeEvent.declined(session),
                StripeEvent.refund("refund.created", made),
                StripeEvent.refund("refund.updated", made.with("succeeded")),
                StripeEvent.dispute("charge.dispute.created", session, "needs_response"),
                StripeEvent.dispute("charge.dispute.updated", session, "under_review"),
                StripeEvent.dispute("charge.dispute.closed", session, "won")));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, random);

        told.forEach(event -> assertThat(webhook(event)).isEqualTo(204));
        told.forEach(event -> assertThat(outcomeOf(event)).as("seed %d", seed).isEqualTo("HANDLED"));

        awaitRefund(refund, "SUCCEEDED");
        assertThat(stateOf(session)).as("seed %d", seed).isEqualTo("SUCCEEDED 0 4800 1 WON");
        assertThat(toldOf(session))
                .extracting(PublishedEvents.Published::type)
                .containsOnlyOnce("payment-succeeded", "payment-refunded")
                .contains("payment-disputed")
                .doesNotContain("payment-failed", "refund-failed");
    }

    private String stateOf(Session session) {
        return jdbc.sql("""
                        SELECT concat_ws(' ', p.status, refunding, refunded, declines, d.status)
                        FROM payment p JOIN dispute d ON d.payment_id = p.id WHERE p.id = ?""")
                .param(UUID.fromString(session.payment()))
                .query(String.class)
                .single();
    }
}
