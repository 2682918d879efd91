package io.ogtickets.order.ordering.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The tickets of an order, and which of them were refunded. */
@Embeddable
class OrderedTickets {

    @ElementCollection
    @CollectionTable(name = "ordered_ticket", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderedTicket> tickets = new ArrayList<>();

    static OrderedTickets of(List<OrderLine> lines) {
        OrderedTickets named = new OrderedTickets();
        named.tickets.addAll(OrderedTicket.of(lines));
        return named;
    }

    List<OrderedTicket> all() {
        return List.copyOf(tickets);
    }

    /** Those that no refund took. */
    List<OrderedTicket> left() {
        return tickets.stream().filter(ticket -> ticket.refund() == null).toList();
    }

    void takeBy(UUID refund, Collection<OrderedTicket> some) {
        tickets.replaceAll(ticket -> some.contains(ticket) ? ticket.takenBy(refund) : ticket);
    }

    /** Those of a refund whose money isn't back yet. */
    List<OrderedTicket> awaiting(UUID refund) {
        return tickets.stream()
                .filter(ticket -> ticket.isPartOf(refund) && ticket.refundedAt() == null)
                .toList();
    }

    /** One refund takes the place of another that failed. */
    void hand(UUID failed, UUID refund) {
        List<OrderedTicket> waiting = awaiting(failed);
        tickets.replaceAll(ticket -> waiting.contains(ticket) ? ticket.takenBy(refund) : ticket);
    }

    void refunded(UUID refund, Instant at) {
        List<OrderedTicket> waiting = awaiting(refund);
        tickets.replaceAll(ticket -> waiting.contains(ticket) ? ticket.refunded(at) : ticket);
    }

    boolean areAllRefunded() {
        return tickets.stream().allMatch(ticket -> ticket.refundedAt() != null);
    }
}
