package io.ogtickets.order.ordering.application;

import io.ogtickets.order.inventory.application.Allotments;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderLine;
import io.ogtickets.order.ordering.domain.SoldOut;
import io.ogtickets.order.ordering.domain.TicketCount;
import io.ogtickets.platform.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Takes and gives back what an order holds: places, and a part of its buyer's limits. In this order, and each in the
 * order of its keys, so that no two transactions wait for each other.
 */
@Component
class Holds {

    private final Allotments allotments;
    private final TicketCounts counts;

    Holds(Allotments allotments, TicketCounts counts) {
        this.allotments = allotments;
        this.counts = counts;
    }

    /**
     * All or nothing.
     *
     * @throws Refusal {@code sold-out} or {@code purchase-limit}; it must roll the transaction back
     */
    void take(AccountId buyer, List<OrderLine> lines) {
        allotments.take(OrderLine.demandOf(lines)).ifPresent(shortage -> {
            throw SoldOut.of(lines, shortage);
        });
        counts.add(TicketCount.of(buyer, lines));
    }

    void giveBack(Collection<Order> orders) {
        allotments.giveBack(orders.stream().map(Order::demand).reduce(Demand.NONE, Demand::plus));
        SortedMap<TicketCount, Integer> tickets = new TreeMap<>();
        orders.forEach(order -> TicketCount.of(order.account(), order.lines())
                .forEach((count, fewer) -> tickets.merge(count, fewer, Math::addExact)));
        counts.subtract(tickets);
    }

    /** Places of an order that is otherwise kept. */
    void giveBack(AccountId buyer, Demand places) {
        allotments.giveBack(places);
        counts.subtract(TicketCount.of(buyer, places));
    }
}
