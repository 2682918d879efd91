package io.ogtickets.order.ordering.application;

import static java.util.stream.Collectors.toCollection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ogtickets.order.inventory.application.Allotments;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.order.inventory.domain.Shortage;
import io.ogtickets.order.limits.application.LimitsInForce;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Allocation;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.PurchaseLimits;
import io.ogtickets.order.ordering.domain.TicketCount;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Takes and gives back what an order holds: places, and a part of its buyer's limits. In this order, and each in the
 * order of its keys, so that no two transactions wait for each other.
 */
@Component
class Holds {

    private final Allotments allotments;
    private final TicketCounts counts;

    private final LimitsInForce limits;
    private final Cache<AllotmentId, Integer> lastSeen =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build();

    Holds(Allotments allotments, TicketCounts counts, LimitsInForce limits) {
        this.allotments = allotments;
        this.counts = counts;
        this.limits = limits;
    }

    /**
     * Takes what each of the orders wants, or nothing for it.
     *
     * @param orders as they came
     * @return why those that got nothing did not
     */
    Map<OrderId, Refusal> take(Collection<Order> orders) {
        Map<AllotmentId, Integer> free = allotments.lock(allotmentsOf(orders));
        PurchaseLimits inForce = limits.now();
        Allocation allocation = new Allocation(free, counts.lock(countsOf(orders, free)), inForce);
        Map<OrderId, Refusal> refused = new HashMap<>();
        orders.forEach(order -> allocation.take(order).ifPresent(refusal -> refused.put(order.id(), refusal)));
        if (refused.size() < orders.size()) {
            counts.add(allocation.counted(), inForce);
            allotments.take(allocation.taken());
        }
        lastSeen.putAll(allocation.free());
        return refused;
    }

    /** What is free now, not locked: enough to say that there is nothing. */
    Map<AllotmentId, Integer> look(Set<AllotmentId> wanted) {
        Map<AllotmentId, Integer> free = allotments.look(wanted);
        lastSeen.putAll(free);
        return free;
    }

    /** Whether the demand was more than what was free when somebody looked last, a moment ago. */
    Optional<Shortage> lastShortage(Demand demand) {
        Map<AllotmentId, Integer> seen = lastSeen.getAllPresent(demand.places().keySet());
        return seen.size() == demand.places().size() ? demand.shortageIn(seen) : Optional.empty();
    }

    private static Set<AllotmentId> allotmentsOf(Collection<Order> orders) {
        return orders.stream()
                .flatMap(order -> order.demand().places().keySet().stream())
                .collect(toCollection(TreeSet::new));
    }

    /** Without those of orders that find no places anyway. */
    private static Set<TicketCount> countsOf(Collection<Order> orders, Map<AllotmentId, Integer> free) {
        return orders.stream()
                .filter(order -> order.demand().shortageIn(free).isEmpty())
                .flatMap(order -> TicketCount.of(order.account(), order.lines()).keySet().stream())
                .collect(toCollection(TreeSet::new));
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
