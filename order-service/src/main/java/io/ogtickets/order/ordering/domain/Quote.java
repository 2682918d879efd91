package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody wants to buy, at the prices of the moment; all of it is on sale, in one currency. */
public record Quote(List<OrderLine> lines, Money total) {

    /** An offer, and how many of it. */
    public record Wanted(UUID offerId, int quantity) {}

    /**
     * Prices what is wanted.
     *
     * @param wanted at least one
     * @param known offers by id
     * @throws Refusal {@code offer-not-on-sale} or {@code mixed-currencies}
     */
    public static Quote of(List<Wanted> wanted, Map<UUID, Offer> known) {
        List<OrderLine> lines = new ArrayList<>();
        Money total =
                Money.zero(onSale(wanted.getFirst().offerId(), known).price().currency());
        for (Wanted line : wanted) {
            Offer offer = onSale(line.offerId(), known);
            if (!offer.price().currency().equals(total.currency())) {
                throw Refusal.unprocessable("mixed-currencies", "An order is paid in one currency.");
            }
            lines.add(OrderLine.of(offer, line.quantity()));
            total = total.plus(offer.price().times(line.quantity()));
        }
        return new Quote(List.copyOf(lines), total);
    }

    /**
     * The offer, if it can be bought now.
     *
     * @throws Refusal {@code offer-not-on-sale}, also for an offer that isn't known
     */
    public static Offer onSale(UUID offerId, Map<UUID, Offer> known) {
        Offer offer = known.get(offerId);
        if (offer == null || !offer.onSale()) {
            throw Refusal.conflict("offer-not-on-sale", "This offer is not on sale.")
                    .with("offerId", offerId);
        }
        return offer;
    }
}
