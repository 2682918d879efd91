package io.ogtickets.order.sales.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Sales, broken down.
 *
 * @param total how many items there are on all pages
 * @param sum over all of them
 */
public record SalesReport(String by, List<Item> items, int page, int size, long total, SalesFigures sum) {

    /**
     * One part.
     *
     * @param key an offer type, an ISO date or a sport's code
     */
    public record Item(String key, @JsonUnwrapped SalesFigures figures) {}
}
