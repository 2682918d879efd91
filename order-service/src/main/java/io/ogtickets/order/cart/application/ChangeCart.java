package io.ogtickets.order.cart.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.cart.domain.Cart;
import io.ogtickets.order.cart.domain.CartLine;
import io.ogtickets.order.cart.domain.CartReview;
import io.ogtickets.order.cart.domain.CartWarning;
import io.ogtickets.order.cart.domain.Market;
import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes people's carts. The answer warns of all that was different when the cart was last changed; with it, its prices
 * count as shown.
 */
@Component
@Transactional
public class ChangeCart {

    private final Carts carts;
    private final LookAtMarket market;
    private final CartProperties properties;

    ChangeCart(Carts carts, LookAtMarket market, CartProperties properties) {
        this.carts = carts;
        this.market = market;
        this.properties = properties;
    }

    /**
     * Other lines instead of those that are there.
     *
     * @throws Refusal {@code cart-full}, or {@code offer-not-on-sale} for an offer that isn't known
     */
    public CartView replace(AccountId owner, List<CartLine> lines) {
        Cart cart = carts.lock(owner).replacedBy(lines);
        return save(owner, cart, marketOf(owner, cart), List.of());
    }

    /**
     * The same offer again adds up.
     *
     * @throws Refusal {@code cart-full}, or {@code offer-not-on-sale} for an offer that isn't known
     */
    public CartView add(AccountId owner, CartLine line) {
        Cart cart = carts.lock(owner).plus(List.of(line));
        return save(owner, cart, marketOf(owner, cart), List.of());
    }

    /**
     * Another quantity of a line.
     *
     * @throws Refusal {@code not-found} or {@code cart-full}
     */
    public CartView setQuantity(AccountId owner, UUID offerId, int quantity) {
        Cart cart = carts.lock(owner).withQuantity(offerId, quantity);
        return save(owner, cart, marketOf(owner, cart), List.of());
    }

    /** Removing what isn't there changes nothing. */
    public CartView remove(AccountId owner, UUID offerId) {
        Cart cart = carts.lock(owner).without(offerId);
        return save(owner, cart, marketOf(owner, cart), List.of());
    }

    /**
     * Takes over what was chosen before signing in. An offer that isn't known is left out, with a warning: a browser may
     * have kept it for long.
     *
     * @throws Refusal {@code cart-full}
     */
    public CartView merge(AccountId owner, List<CartLine> lines) {
        Cart mine = carts.lock(owner);
        Market now = market.of(
                owner,
                Stream.concat(mine.offers().stream(), lines.stream().map(CartLine::offerId))
                        .toList());
        List<CartWarning> leftOut = lines.stream()
                .map(CartLine::offerId)
                .filter(offer -> !now.offers().containsKey(offer))
                .distinct()
                .<CartWarning>map(CartWarning.OfferNotOnSale::new)
                .toList();
        Cart merged = mine.mergedWith(lines.stream()
                .filter(line -> now.offers().containsKey(line.offerId()))
                .toList());
        return save(owner, merged, now, leftOut);
    }

    private Market marketOf(AccountId owner, Cart cart) {
        Market now = market.of(owner, cart.offers());
        cart.offers().stream()
                .filter(offer -> !now.offers().containsKey(offer))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.conflict("offer-not-on-sale", "This offer is not on sale.")
                            .with("offerId", unknown);
                });
        return now;
    }

    private CartView save(AccountId owner, Cart cart, Market now, Collection<CartWarning> leftOut) {
        List<CartWarning> warnings = new ArrayList<>(leftOut);
        warnings.addAll(CartReview.of(cart, now));
        carts.save(owner, cart.showing(now.offers().values().stream().collect(toMap(Offer::id, Offer::price))));
        return CartView.of(cart, now, properties.currency(), warnings);
    }
}
