package io.ogtickets.order.cart.domain;

import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a buyer should know before ordering. An order decides anew; a warning never forbids. */
public sealed interface CartWarning {

    /** A stable code. */
    String code();

    /** One of it costs something else than when the buyer last changed the cart. */
    record PriceChanged(String code, UUID offerId, Money was, Money now) implements CartWarning {

        PriceChanged(UUID offerId, Money was, Money now) {
            this("price-changed", offerId, was, now);
        }
    }

    /** It isn't sold, not any more or not yet. */
    record OfferNotOnSale(String code, UUID offerId) implements CartWarning {

        public OfferNotOnSale(UUID offerId) {
            this("offer-not-on-sale", offerId);
        }
    }

    /**
     * There are fewer than wanted.
     *
     * @param available how many of the offer can still be had
     */
    record SoldOut(String code, UUID offerId, int available) implements CartWarning {

        SoldOut(UUID offerId, int available) {
            this("sold-out", offerId, available);
        }
    }

    /** Nobody can be at both. */
    record SessionsOverlap(String code, List<String> sessions) implements CartWarning {

        SessionsOverlap(String one, String other) {
            this("sessions-overlap", List.of(one, other));
        }
    }

    /**
     * With what was ordered before, these are more tickets than one person may buy.
     *
     * @param scope {@code perSession} or {@code perGames}
     * @param session absent for the Games
     */
    record PurchaseLimit(
            String code, int limit, String scope, @Nullable String session) implements CartWarning {

        PurchaseLimit(int limit, String scope, @Nullable String session) {
            this("purchase-limit", limit, scope, session);
        }
    }
}
