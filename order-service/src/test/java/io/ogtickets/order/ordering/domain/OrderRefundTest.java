package io.ogtickets.order.ordering.domain;

import static io.ogtickets.order.ordering.domain.OrderFixture.NOON;
import static io.ogtickets.order.ordering.domain.OrderFixture.offer;
import static io.ogtickets.order.ordering.domain.OrderFixture.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRefundTest {

    /** Prices that no number of persons divides. */
    private final Order order = paid(orderOf(offer("A", 4, 17_001), offer("B", 2, 9_001), offer("B", 1, 4_799)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howeverTicketsAreRefundedTheSumIsTheTotal(long seed) {
        Random random = new Random(seed);
        List<UUID> refunds = new ArrayList<>();
        List<OrderedTicket> left = new ArrayList<>(order.refundableTickets());
        Collections.shuffle(left, random);
        while (!left.isEmpty()) {
            List<OrderedTicket> some = left.subList(0, 1 + random.nextInt(left.size()));
            refunds.add(Ids.next());
            order.requestRefund(refunds.getLast(), List.copyOf(some), "requested");
            some.clear();
        }
        Collections.shuffle(refunds, random);

        long sum = 0;
        for (UUID refund : refunds) {
            assertThat(order.status()).isNotEqualTo(OrderStatus.REFUNDED);
            order.takeEvents();
            order.refunded(refund, NOON);
            order.refunded(refund, NOON);
            sum += refundedBy(order.takeEvents());
        }

        assertThat(sum).isEqualTo(order.total().amount());
        assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
    }

    /** The second telling of the same must add nothing, so that there is one event. */
    private static long refundedBy(List<OrderEvent> events) {
        assertThat(events).singleElement().isInstanceOf(OrderEvent.Refunded.class);
        return ((OrderEvent.Refunded) events.getFirst()).amount().amount();
    }

    @Test
    void aTicketIsRefundedOnce() {
        List<OrderedTicket> first = List.of(order.tickets().getFirst());
        order.requestRefund(Ids.next(), first, "requested");

        assertThat(order.refundableTickets()).hasSize(6).doesNotContainAnyElementsOf(first);
        assertThatThrownBy(() -> order.requestRefund(Ids.next(), first, "requested"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyWhatWasPaidIsRefunded() {
        Order unpaid = orderOf(offer("A", 1, 100));

        assertThatThrownBy(unpaid::refundableTickets)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("order-state"));
    }

    @Test
    void thePlacesOfSomeTicketsAreThoseOfTheirCategories() {
        assertThat(order.demandOf(order.tickets().subList(2, 6)).places().values())
                .containsExactly(2, 2);
    }

    private static Order paid(Order order) {
        order.receive(new PaymentId(Ids.next()), order.total(), NOON);
        return order;
    }
}
