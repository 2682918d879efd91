package io.ogtickets.order.refund.domain;

import static java.util.stream.Collectors.toSet;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which tickets of an order can be refunded.
 *
 * @param order that was paid
 * @param pending tickets that wait in another refund
 * @param transferred tickets that are somebody else's now
 */
public record RefundChoice(Order order, Set<UUID> pending, Set<UUID> transferred) {

    /**
     * The tickets that are wished, or all that can be had if none is named.
     *
     * @throws Refusal {@code order-state}, {@code not-found}, {@code ticket-transferred} or
     *     {@code ticket-already-refunded}
     */
    public List<OrderedTicket> of(Set<UUID> wished) {
        List<OrderedTicket> refundable = order.refundableTickets();
        wished.forEach(ticket -> refuseUnlessFree(ticket, refundable));
        List<OrderedTicket> chosen = refundable.stream()
                .filter(ticket -> wished.isEmpty() ? isFree(ticket.ticket()) : wished.contains(ticket.ticket()))
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.conflict("ticket-already-refunded", "There is nothing left to refund.");
        }
        return chosen;
    }

    /** For a cancelled session: who paid gets the money, whoever holds the ticket now. */
    public List<OrderedTicket> ofSession(String session) {
        return order.refundableTickets().stream()
                .filter(ticket -> order.lines().get(ticket.lineNo()).session().equals(session))
                .filter(ticket -> !pending.contains(ticket.ticket()))
                .toList();
    }

    private boolean isFree(UUID ticket) {
        return !pending.contains(ticket) && !transferred.contains(ticket);
    }

    private void refuseUnlessFree(UUID ticket, List<OrderedTicket> refundable) {
        if (order.tickets().stream().noneMatch(its -> its.ticket().equals(ticket))) {
            throw Refusal.notFound("ticket in this order");
        }
        if (transferred.contains(ticket)) {
            throw Refusal.conflict("ticket-transferred", "The ticket is somebody else's now.")
                    .with("ticketIds", List.of(ticket));
        }
        Set<UUID> free = refundable.stream().map(OrderedTicket::ticket).collect(toSet());
        if (pending.contains(ticket) || !free.contains(ticket)) {
            throw Refusal.conflict("ticket-already-refunded", "The ticket was refunded before.")
                    .with("ticketIds", List.of(ticket));
        }
    }
}
