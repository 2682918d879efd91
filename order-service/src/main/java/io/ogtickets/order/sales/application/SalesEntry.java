package io.ogtickets.order.sales.application;

import static java.util.stream.Collectors.groupingBy;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderEvent;
import io.ogtickets.order.ordering.domain.OrderLine;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What one payment or one refund adds to the figures of one offer; amounts in minor units. */
record SalesEntry(
        Instant at,
        UUID offer,
        String currency,
        int quantity,
        int tickets,
        long amount,
        int refundedTickets,
        long refundedAmount) {

    /** Other events neither sell nor give back. */
    static Stream<SalesEntry> of(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Paid paid -> sold(paid.order());
            case OrderEvent.Refunded refunded -> givenBack(refunded);
            case OrderEvent.Placed placed -> Stream.empty();
            case OrderEvent.Cancelled cancelled -> Stream.empty();
            case OrderEvent.Expired expired -> Stream.empty();
            case OrderEvent.RefundRequested asked -> Stream.empty();
        };
    }

    private static Stream<SalesEntry> sold(Order order) {
        Instant paidAt = Objects.requireNonNull(order.paidAt());
        return order.lines().stream()
                .map(line -> new SalesEntry(
                        paidAt,
                        line.offer(),
                        order.total().currency(),
                        line.quantity(),
                        line.places(),
                        Math.multiplyExact(line.unitAmount(), line.quantity()),
                        0,
                        0));
    }

    private static Stream<SalesEntry> givenBack(OrderEvent.Refunded event) {
        List<OrderLine> lines = event.order().lines();
        return event.tickets().stream().collect(groupingBy(OrderedTicket::lineNo)).entrySet().stream()
                .map(line -> new SalesEntry(
                        event.at(),
                        lines.get(line.getKey()).offer(),
                        event.amount().currency(),
                        0,
                        0,
                        0,
                        line.getValue().size(),
                        line.getValue().stream()
                                .mapToLong(OrderedTicket::refundable)
                                .sum()));
    }
}
