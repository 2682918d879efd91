package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Offers and orders for tests. */
final class OrderFixture {

    static final Instant NOON = Instant.parse("2028-06-01T12:00:00Z");
    static final Duration HOLD = Duration.ofMinutes(15);
    static final AccountId BUYER = new AccountId(Ids.next());

    private OrderFixture() {}

    static Offer offer(String category, int persons, long cents) {
        return new Offer(
                Ids.next(),
                "SWM-0727-1100",
                category,
                persons + " PERSONS",
                persons,
                new Money(cents, "EUR"),
                false,
                true);
    }

    static Order orderOf(Offer... offers) {
        return Order.place(BUYER, quoteOf(offers), NOON, HOLD, new Random(1));
    }

    /** One of each. */
    static Quote quoteOf(Offer... offers) {
        List<Quote.Wanted> wanted = Arrays.stream(offers)
                .map(offer -> new Quote.Wanted(offer.id(), 1))
                .toList();
        return Quote.of(
                wanted,
                Map.copyOf(Arrays.stream(offers)
                        .collect(Collectors.toMap(Offer::id, Function.identity(), (one, same) -> one))));
    }
}
