package io.ogtickets.order.history;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderStatus;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.order.ordering.domain.TicketCount;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What must hold, reckoned from the orders alone; design.md calls it I1, I2 and I4. */
record Audit(BoxOffice office, Gates gates, Stripe stripe, Market market) {

    /** I1, and the same for each person's tickets: at every moment. */
    void placesAndCountsAddUp() {
        Map<AllotmentId, Integer> held = new HashMap<>();
        Map<TicketCount, Integer> counted = new HashMap<>();
        office.orders().stream().filter(Audit::holdsPlaces).forEach(order -> {
            Demand places = order.demandOf(kept(order).toList());
            places.places().forEach((id, more) -> held.merge(id, more, Integer::sum));
            TicketCount.of(order.account(), places).forEach((count, more) -> counted.merge(count, more, Integer::sum));
        });
        office.taken()
                .forEach((id, taken) -> assertThat(taken)
                        .as("places of %s", id)
                        .isLessThanOrEqualTo(office.capacity().get(id))
                        .isEqualTo(held.getOrDefault(id, 0)));
        office.counts()
                .forEach((count, tickets) -> assertThat(tickets)
                        .as("tickets of %s", count)
                        .isLessThanOrEqualTo(BoxOffice.LIMITS.of(count))
                        .isEqualTo(counted.getOrDefault(count, 0)));
    }

    private static boolean holdsPlaces(Order order) {
        return order.status() != OrderStatus.CANCELLED && order.status() != OrderStatus.EXPIRED;
    }

    /** I2 and I4: when all has settled. */
    void ticketsAndMoneyAddUp() {
        assertThat(gates.good())
                .as("good tickets")
                .isEqualTo(paid().map(OrderedTicket::ticket).collect(toSet()));
        assertThat(stripe.balance())
                .as("cents at Stripe")
                .isEqualTo(paid().mapToLong(OrderedTicket::refundable).sum());
    }

    void nobodyPaysForACancelledSession() {
        Set<UUID> forNothing = office.paidOrders().stream()
                .flatMap(order -> kept(order)
                        .filter(ticket -> market.cancelled()
                                .contains(order.lines().get(ticket.lineNo()).session())))
                .map(OrderedTicket::ticket)
                .collect(toSet());
        assertThat(forNothing).as("tickets of cancelled sessions").isEmpty();
    }

    private Stream<OrderedTicket> paid() {
        return office.paidOrders().stream().flatMap(Audit::kept);
    }

    private static Stream<OrderedTicket> kept(Order order) {
        return order.tickets().stream().filter(ticket -> ticket.refund() == null);
    }
}
