package io.ogtickets.stripesimulator.domain;

import org.jspecify.annotations.Nullable;

/** One thing to be paid for. */
public record LineItem(String name, @Nullable String description, Money unitPrice, long quantity) {

    public Money total() {
        return unitPrice.times(quantity);
    }
}
