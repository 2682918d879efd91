package io.ogtickets.order.ordering.web;

import io.ogtickets.order.ordering.domain.Quote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The body of {@code POST /orders}. A price or total that a client sends is ignored. */
record PlaceOrderRequest(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Item> items) {

    record Item(
            @NotNull UUID offerId, @NotNull @Min(1) @Max(10) Integer quantity) {}

    List<Quote.Wanted> wanted() {
        return items.stream()
                .map(item -> new Quote.Wanted(item.offerId(), item.quantity()))
                .toList();
    }
}
