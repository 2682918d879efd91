package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.payment.StripeStub.Session;
import io.ogtickets.payment.application.ForgetStripeEvents;
import io.ogtickets.payment.application.PaymentRetention;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who paid is known for as long as the settings say, and not for longer; what was paid stays. */
class RetentionIT extends PaymentFlow {

    private static final UUID NOBODY = new UUID(0, 0);

    @Autowired
    private PaymentRetention retention;

    @Autowired
    private ForgetStripeEvents forgetStripeEvents;

    @Test
    void whoPaidIsForgottenAfterThreeYearsAndNotBefore() {
        Session old = paidSession();
        Session recent = paidSession();
        settled(old, 1096);
        settled(recent, 1094);

        retention.apply();

        assertThat(accountOf(old)).isEqualTo(NOBODY);
        assertThat(accountOf(recent)).isNotEqualTo(NOBODY);
        assertThat(statusOf(old)).isEqualTo("SUCCEEDED");
    }

    @Test
    void moneyThatIsOnItsWayBackIsWaitedFor() {
        Session session = paidSession();
        stripe.refunds.beginAs = "pending";
        UUID refund = requestRefund(session, 100);
        awaitRefund(refund, "PENDING");
        stripe.refunds.beginAs = "succeeded";
        settled(session, 1096);

        retention.apply();
        assertThat(accountOf(session)).isNotEqualTo(NOBODY);

        stripe.refunds.become(refund, "succeeded");
        awaitRefund(refund, "SUCCEEDED");
        retention.apply();
        assertThat(accountOf(session)).isEqualTo(NOBODY);
    }

    @Test
    void whoDidntPayIsForgottenAfterHalfAYearAndNotBefore() {
        Session old = unpaid(181);
        Session recent = unpaid(179);
        Session open = openSession();
        opened(open, 181);

        retention.apply();

        assertThat(accountOf(old)).isEqualTo(NOBODY);
        assertThat(accountOf(recent)).isNotEqualTo(NOBODY);
        assertThat(accountOf(open)).isNotEqualTo(NOBODY);
    }

    @Test
    void whatStripeToldIsForgottenAfterAMonthUnlessNobodyCouldExplainIt() {
        StripeEvent old = handled(31, "HANDLED");
        StripeEvent recent = handled(29, "HANDLED");
        StripeEvent unexplained = handled(31, "UNEXPLAINED");

        forgetStripeEvents.forget();

        assertThat(isKept(old)).isFalse();
        assertThat(isKept(recent)).isTrue();
        assertThat(isKept(unexplained)).isTrue();
    }

    private StripeEvent handled(int daysAgo, String status) {
        Session session = openSession();
        StripeEvent event = StripeEvent.completed(stripe.pay(session));
        webhook(event);
        awaitStatus(session, "SUCCEEDED");
        await().until(() -> !outcomeOf(event).isEmpty());
        jdbc.sql("UPDATE stripe_event SET handled_at = now() - make_interval(days => ?), status = ? WHERE id = ?")
                .params(daysAgo, status, event.id())
                .update();
        return event;
    }

    private boolean isKept(StripeEvent event) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM stripe_event WHERE id = ?)")
                .param(event.id())
                .query(Boolean.class)
                .single();
    }

    private Session unpaid(int daysAgo) {
        Session session = openSession();
        jdbc.sql("UPDATE payment SET status = 'EXPIRED', next_check_at = NULL WHERE id = ?")
                .param(UUID.fromString(session.payment()))
                .update();
        opened(session, daysAgo);
        return session;
    }

    private void opened(Session session, int daysAgo) {
        set("opened_at", session, daysAgo);
    }

    private void settled(Session session, int daysAgo) {
        set("settled_at", session, daysAgo);
    }

    private void set(String column, Session session, int daysAgo) {
        jdbc.sql("UPDATE payment SET " + column + " = now() - make_interval(days => ?) WHERE id = ?")
                .params(daysAgo, UUID.fromString(session.payment()))
                .update();
    }

    private UUID accountOf(Session session) {
        return jdbc.sql("SELECT account FROM payment WHERE id = ?")
                .param(UUID.fromString(session.payment()))
                .query(UUID.class)
                .single();
    }
}
