package io.ogtickets.order.cart.application;

import io.ogtickets.order.cart.domain.Cart;
import io.ogtickets.order.cart.domain.CartReview;
import io.ogtickets.order.cart.domain.Market;
import io.ogtickets.order.ordering.domain.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows people their carts. Looking changes nothing: a warning stays until the cart is changed. */
@Component
@Transactional(readOnly = true)
public class ShowCart {

    private final Carts carts;
    private final LookAtMarket market;
    private final CartProperties properties;

    ShowCart(Carts carts, LookAtMarket market, CartProperties properties) {
        this.carts = carts;
        this.market = market;
        this.properties = properties;
    }

    public CartView of(AccountId owner) {
        Cart cart = carts.of(owner);
        Market now = market.of(owner, cart.offers());
        return CartView.of(cart, now, properties.currency(), CartReview.of(cart, now));
    }

    public int count(AccountId owner) {
        return carts.of(owner).count();
    }
}
