package io.ogtickets.order.cart.domain;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.ordering.domain.TicketCount;
import io.ogtickets.platform.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at a cart as an order would, and tells all that stands in its way instead of the first thing. */
public final class CartReview {

    private final Cart cart;
    private final Market market;
    private final List<CartWarning> warnings = new ArrayList<>();

    private CartReview(Cart cart, Market market) {
        this.cart = cart;
        this.market = market;
    }

    public static List<CartWarning> of(Cart cart, Market market) {
        CartReview review = new CartReview(cart, market);
        review.lookAtPrices();
        review.lookAtPlaces();
        review.lookAtHours();
        review.lookAtLimits();
        return List.copyOf(review.warnings);
    }

    private void lookAtPrices() {
        for (CartLine line : cart.lines()) {
            Offer offer = market.offers().get(line.offerId());
            Money shown = line.shownPrice();
            if (offer == null || !offer.onSale()) {
                warnings.add(new CartWarning.OfferNotOnSale(line.offerId()));
            } else if (shown != null && !shown.equals(offer.price())) {
                warnings.add(new CartWarning.PriceChanged(line.offerId(), shown, offer.price()));
            }
        }
    }

    /** Lines of one category are served in the cart's order, as an order would. */
    private void lookAtPlaces() {
        Map<AllotmentId, Integer> left = new HashMap<>(market.free());
        onSale().forEach((offer, quantity) -> {
            AllotmentId allotment = new AllotmentId(offer.session(), offer.category());
            int free = left.getOrDefault(allotment, 0);
            int available = free / offer.persons();
            if (available < quantity) {
                warnings.add(new CartWarning.SoldOut(offer.id(), available));
            }
            left.put(allotment, Math.max(0, free - quantity * offer.persons()));
        });
    }

    private void lookAtHours() {
        List<String> sessions =
                onSale().keySet().stream().map(Offer::session).distinct().toList();
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = i + 1; j < sessions.size(); j++) {
                if (overlap(sessions.get(i), sessions.get(j))) {
                    warnings.add(new CartWarning.SessionsOverlap(sessions.get(i), sessions.get(j)));
                }
            }
        }
    }

    private boolean overlap(String one, String other) {
        Market.Hours hours = market.hours().get(one);
        Market.Hours others = market.hours().get(other);
        return hours != null && others != null && hours.overlap(others);
    }

    private void lookAtLimits() {
        Map<String, Integer> wanted = new TreeMap<>();
        onSale().forEach((offer, quantity) -> {
            wanted.merge(offer.session(), quantity * offer.persons(), Math::addExact);
            wanted.merge(TicketCount.GAMES, quantity * offer.persons(), Math::addExact);
        });
        wanted.forEach((scope, tickets) -> {
            boolean games = scope.equals(TicketCount.GAMES);
            int limit = games ? market.limits().perGames() : market.limits().perSession();
            if (tickets + market.ordered().getOrDefault(scope, 0) > limit) {
                warnings.add(
                        new CartWarning.PurchaseLimit(limit, games ? "perGames" : "perSession", games ? null : scope));
            }
        });
    }

    private Map<Offer, Integer> onSale() {
        Map<Offer, Integer> quantities = new LinkedHashMap<>();
        for (CartLine line : cart.lines()) {
            Offer offer = market.offers().get(line.offerId());
            if (offer != null && offer.onSale()) {
                quantities.put(offer, line.quantity());
            }
        }
        return quantities;
    }
}
