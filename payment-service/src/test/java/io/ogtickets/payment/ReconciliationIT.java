package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.payment.OrderServiceStub.Order;
import io.ogtickets.payment.PublishedEvents.Published;
import io.ogtickets.payment.StripeStub.Session;
import io.ogtickets.payment.StripeStub.Trouble;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationIT extends PaymentFlow {

    @Test
    void aPaidSessionWhoseWebhookNeverCameIsFound() {
        Session session = openSession();

        stripe.pay(session);

        awaitStatus(session, "SUCCEEDED");
        assertThat(toldOf(session)).extracting(Published::type).containsExactly("payment-succeeded");
    }

    @Test
    void anExpiredSessionWhoseWebhookNeverCameIsFound() {
        Session session = openSession();

        stripe.change(session.with("expired", "unpaid"));

        awaitStatus(session, "EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-expired", "order-cancelled"})
    void theSessionOfAClosedOrderIsEndedAtStripe(String closed) {
        Order order = orders.newOrder();
        Session session = openSession(order);

        orderEvent(closed, order.id());

        awaitStatus(session, "EXPIRED");
        assertThat(stripe.expiryCalls).contains(session.id());
        assertThat(toldOf(session)).extracting(Published::type).containsExactly("payment-failed");
    }

    @Test
    void whoPaidInTheVeryMomentOfTheEndHasPaid() {
        Order order = orders.newOrder();
        Session session = openSession(order);
        stripe.pay(session);

        orderEvent("order-expired", order.id());

        awaitStatus(session, "SUCCEEDED");
        assertThat(toldOf(session)).extracting(Published::type).containsExactly("payment-succeeded");
    }

    @Test
    void anOutageOfStripeOnlyDelaysTheEnd() {
        Order order = orders.newOrder();
        Session session = openSession(order);
        stripe.refusesToExpire = true;
        try {
            orderEvent("order-expired", order.id());
            await().until(() -> stripe.expiryCalls.contains(session.id()));
            assertThat(statusOf(session)).isEqualTo("OPEN");
        } finally {
            stripe.refusesToExpire = false;
        }

        awaitStatus(session, "EXPIRED");
    }

    @Test
    void aPaymentThatNeverGotASessionEndsWithItsOrder() {
        Order order = orders.newOrder();
        stripe.nextCreations(Trouble.SERVER_ERROR);
        pay(order);

        orderEvent("order-expired", order.id());

        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT status FROM payment WHERE order_id = ?")
                        .param(order.id())
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED"));
    }

    @Test
    void anOrderWithoutAPaymentMayCloseToo() {
        Session marker = openSession();

        orderEvent("order-cancelled", UUID.randomUUID());
        orderEvent("order-cancelled", UUID.fromString(marker.field("client_reference_id")));

        awaitStatus(marker, "EXPIRED");
    }

    @Test
    void whatNoWebhookToldIsFoundInStripesOwnList() {
        Session session = paidSession();
        List<StripeEvent> missed = List.of(
                StripeEvent.dispute("charge.dispute.created", session, "needs_response"),
                StripeEvent.declined(session),
                StripeEvent.dispute("charge.dispute.closed", session, "lost"));

        missed.forEach(stripe.events::add);

        missed.forEach(
                event -> await().untilAsserted(() -> assertThat(storedAs(event)).isEqualTo("HANDLED")));
        assertThat(toldOf(session)).extracting(Published::type).contains("payment-disputed");
        missed.forEach(event -> assertThat(webhook(event)).isEqualTo(204));
        assertThat(jdbc.sql("SELECT declines FROM payment WHERE id = ?")
                        .param(UUID.fromString(session.payment()))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aPaidSessionThatWeNeverHeardOfIsFoundByItsMetadata() {
        Order order = orders.newOrder();
        stripe.nextCreations(Trouble.LOST_ANSWER);
        pay(order);
        Session session = stripe.sessionsOf(order.id()).getFirst();
        orderEvent("order-expired", order.id());
        awaitStatus(session, "EXPIRED");

        stripe.events.add(StripeEvent.completed(stripe.pay(session)));

        awaitStatus(session, "SUCCEEDED");
        assertThat(toldOf(session)).extracting(Published::type).containsExactly("payment-failed", "payment-succeeded");
    }

    @Test
    void aBuyerWhoLooksMakesUsAskStripe() {
        Order order = orders.newOrder();
        Session session = openSession(order);
        jdbc.sql("""
                        UPDATE payment SET next_check_at = now() + interval '1 hour',
                            last_check_at = now() - interval '1 minute' WHERE id = ?""").param(UUID.fromString(session.payment())).update();
        stripe.pay(session);

        assertThat(find(order.account(), session.payment()).getStatusCode().value())
                .isEqualTo(200);

        awaitStatus(session, "SUCCEEDED");
    }

    @Test
    void nothingPersonalOfAnEventIsKept() {
        Session session = paidSession();
        stripe.events.add(StripeEvent.dispute("charge.dispute.created", session, "needs_response"));
        await().until(() -> !toldOf(session).stream()
                .filter(told -> told.type().equals("payment-disputed"))
                .toList()
                .isEmpty());

        assertThat(jdbc.sql(
                                "SELECT count(*) FROM stripe_event WHERE payload LIKE '%buyer@example.org%' OR payload LIKE '%Ada%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String storedAs(StripeEvent event) {
        return jdbc.sql("SELECT status FROM stripe_event WHERE id = ?")
                .param(event.id())
                .query(String.class)
                .optional()
                .orElse("unknown");
    }
}
