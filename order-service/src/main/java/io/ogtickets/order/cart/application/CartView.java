package io.ogtickets.order.cart.application;

import io.ogtickets.order.cart.domain.Cart;
import io.ogtickets.order.cart.domain.CartWarning;
import io.ogtickets.order.cart.domain.Market;
import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A cart as its owner sees it.
 *
 * @param count how many offers, each as often as it is wanted
 * @param total what the lines that are on sale cost together
 */
public record CartView(List<Item> items, int count, Money total, List<CartWarning> warnings) {

    /**
     * One line.
     *
     * @param price of one
     * @param onSale a line that isn't is no part of the total
     */
    public record Item(
            UUID offerId,
            String session,
            String category,
            String type,
            int persons,
            int quantity,
            Money price,
            Money lineTotal,
            boolean onSale) {

        static Item of(Offer offer, int quantity) {
            return new Item(
                    offer.id(),
                    offer.session(),
                    offer.category(),
                    offer.type(),
                    offer.persons(),
                    quantity,
                    offer.price(),
                    offer.price().times(quantity),
                    offer.onSale());
        }
    }

    static CartView of(Cart cart, Market market, String currency, List<CartWarning> warnings) {
        List<Item> items = cart.lines().stream()
                .flatMap(
                        line -> Optional.ofNullable(market.offers().get(line.offerId()))
                                .map(offer -> Item.of(offer, line.quantity()))
                                .stream())
                .toList();
        Money total = items.stream()
                .filter(item -> item.onSale() && item.price().currency().equals(currency))
                .map(Item::lineTotal)
                .reduce(Money.zero(currency), Money::plus);
        return new CartView(items, cart.count(), total, warnings);
    }
}
