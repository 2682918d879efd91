package io.ogtickets.order.sales.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ogtickets.platform.money.Money;
import java.util.List;

/**
 * Sales, broken down.
 *
 * @param total how many items there are on all pages
 * @param sum over all of them
 * @param disputesLost what banks took back for good in these days, no part of the sums
 */
public record SalesReport(
        String by, List<Item> items, int page, int size, long total, SalesFigures sum, Money disputesLost) {

    /**
     * One part.
     *
     * @param key an offer type, an ISO date or a sport's code
     */
    public record Item(String key, @JsonUnwrapped SalesFigures figures) {}
}
