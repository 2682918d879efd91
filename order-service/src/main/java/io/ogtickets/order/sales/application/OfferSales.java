package io.ogtickets.order.sales.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ogtickets.platform.money.Money;
import java.util.UUID;

/**
 * How an offer sells.
 *
 * @param price of one, today
 */
public record OfferSales(
        UUID offerId,
        String session,
        String category,
        String type,
        Money price,
        @JsonUnwrapped SalesFigures figures) {}
