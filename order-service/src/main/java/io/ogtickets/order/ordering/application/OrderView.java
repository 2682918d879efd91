package io.ogtickets.order.ordering.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        UUID id,
        String reference,
        String status,
        Money total,
        Instant placedAt,
        Instant holdExpiresAt,
        @Nullable Instant paidAt,
        List<Item> items) {

    /**
     * One line of an order.
     *
     * @param price of one
     */
    public record Item(UUID offerId, String session, String category, String type, int quantity, Money price) {}

    OrderView with(List<Item> itsItems) {
        return new OrderView(id, reference, status, total, placedAt, holdExpiresAt, paidAt, itsItems);
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
                        .toList());
    }
}
