package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What payment-service must know of an order.
 *
 * @param description for the payment page
 */
public record PaymentStart(
        UUID orderId,
        String reference,
        UUID account,
        String status,
        Money amount,
        Instant holdExpiresAt,
        String description) {

    static PaymentStart of(Order order) {
        int tickets = order.tickets().size();
        return new PaymentStart(
                order.id().value(),
                order.reference().value(),
                order.account().value(),
                order.status().name(),
                order.total(),
                order.holdExpiresAt(),
                "Order %s, %d %s".formatted(order.reference().value(), tickets, tickets == 1 ? "ticket" : "tickets"));
    }
}
