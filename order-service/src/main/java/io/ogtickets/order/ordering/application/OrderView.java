package io.ogtickets.order.ordering.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its owner sees it.
 *
 * @param refunds absent if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        UUID id,
        String reference,
        String status,
        Money total,
        Instant placedAt,
        Instant holdExpiresAt,
        @Nullable Instant paidAt,
        List<Item> items,
        @Nullable List<Refund> refunds) {

    /**
     * One line of an order.
     *
     * @param price of one
     */
    public record Item(UUID offerId, String session, String category, String type, int quantity, Money price) {}

    /**
     * Money that goes back for tickets.
     *
     * @param status {@code PENDING}, {@code REFUSED}, {@code REQUESTED}, {@code REFUNDED} or {@code FAILED}
     * @param problem why it was refused or failed, a stable code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refund(
            UUID id,
            String status,
            String reason,
            Money amount,
            List<UUID> tickets,
            @Nullable String problem,
            Instant requestedAt) {}

    OrderView with(List<Item> itsItems, @Nullable List<Refund> itsRefunds) {
        return new OrderView(id, reference, status, total, placedAt, holdExpiresAt, paidAt, itsItems, itsRefunds);
    }

    static OrderView of(Order order) {
        String currency = order.total().currency();
        return new OrderView(
                order.id().value(),
                order.reference().value(),
                order.status().name(),
                order.total(),
                order.placedAt(),
                order.holdExpiresAt(),
                order.paidAt(),
                order.lines().stream()
                        .map(line -> new Item(
                                line.offer(),
                                line.session(),
                                line.category(),
                                line.type(),
                                line.quantity(),
                                new Money(line.unitAmount(), currency)))
                        .toList(),
                null);
    }
}
