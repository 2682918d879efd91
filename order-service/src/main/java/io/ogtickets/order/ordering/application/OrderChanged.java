package io.ogtickets.order.ordering.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderLine;
import io.ogtickets.order.ordering.domain.OrderStatus;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The data of {@code order-placed}, {@code order-paid}, {@code order-cancelled} and {@code order-expired}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderChanged(
        UUID order,
        int version,
        String reference,
        UUID account,
        OrderStatus status,
        Money total,
        Instant placedAt,
        Instant holdExpiresAt,
        @Nullable Instant paidAt,
        List<Line> lines) {

    record Line(
            UUID offer,
            String session,
            String category,
            String type,
            int quantity,
            Money unitPrice,
            boolean liveCode,
            List<Ticket> tickets) {}

    record Ticket(UUID ticket, Money refundable) {}

    static OrderChanged of(Order order) {
        return new OrderChanged(
                order.id().value(),
                order.version(),
                order.reference().value(),
                order.account().value(),
                order.status(),
                order.total(),
                order.placedAt(),
                order.holdExpiresAt(),
                order.paidAt(),
                IntStream.range(0, order.lines().size())
                        .mapToObj(lineNo -> lineOf(order, lineNo))
                        .toList());
    }

    private static Line lineOf(Order order, int lineNo) {
        OrderLine line = order.lines().get(lineNo);
        String currency = order.total().currency();
        return new Line(
                line.offer(),
                line.session(),
                line.category(),
                line.type(),
                line.quantity(),
                new Money(line.unitAmount(), currency),
                line.liveCode(),
                order.tickets().stream()
                        .filter(ticket -> ticket.lineNo() == lineNo)
                        .map(ticket -> new Ticket(ticket.ticket(), new Money(ticket.refundable(), currency)))
                        .toList());
    }
}
