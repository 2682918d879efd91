package io.ogtickets.order.cart.domain;

import io.ogtickets.platform.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of one offer.
 *
 * @param shownPrice what one of it cost when its buyer last changed the cart; absent for a line that was never shown
 */
public record CartLine(UUID offerId, int quantity, @Nullable Money shownPrice) {

    CartLine with(int otherQuantity) {
        return new CartLine(offerId, otherQuantity, shownPrice);
    }

    CartLine showing(@Nullable Money price) {
        return new CartLine(offerId, quantity, price);
    }
}
