package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.platform.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who gets places: first come, first served; all of an order or none of it; and nobody more tickets than one person may
 * have. It is asked order by order, as they came, while what it was told stands locked.
 */
public final class Allocation {

    private final Map<AllotmentId, Integer> free;
    private final Map<TicketCount, Integer> had;
    private final PurchaseLimits limits;

    private final SortedMap<AllotmentId, Integer> taken = new TreeMap<>();
    private final SortedMap<TicketCount, Integer> counted = new TreeMap<>();

    /**
     * Nothing taken yet.
     *
     * @param free the free places of the allotments in question
     * @param had the tickets that people have already; none if not named
     */
    public Allocation(Map<AllotmentId, Integer> free, Map<TicketCount, Integer> had, PurchaseLimits limits) {
        this.free = new HashMap<>(free);
        this.had = new HashMap<>(had);
        this.limits = limits;
    }

    /**
     * Takes all that the order wants.
     *
     * @return why it can't: {@code sold-out} or {@code purchase-limit}; nothing is taken then
     */
    public Optional<Refusal> take(Order order) {
        Demand demand = order.demand();
        SortedMap<TicketCount, Integer> counts = TicketCount.of(order.account(), order.lines());
        Optional<Refusal> refusal = demand.shortageIn(free)
                .map(shortage -> SoldOut.of(order.lines(), shortage))
                .or(() -> excess(counts));
        if (refusal.isEmpty()) {
            book(demand, counts);
        }
        return refusal;
    }

    private Optional<Refusal> excess(SortedMap<TicketCount, Integer> counts) {
        return counts.entrySet().stream()
                .filter(more -> had.getOrDefault(more.getKey(), 0) + more.getValue() > limits.of(more.getKey()))
                .findFirst()
                .map(more -> limits.exceeded(more.getKey()));
    }

    private void book(Demand demand, SortedMap<TicketCount, Integer> counts) {
        demand.places().forEach((allotment, places) -> {
            free.merge(allotment, -places, Integer::sum);
            taken.merge(allotment, places, Math::addExact);
        });
        counts.forEach((count, more) -> had.merge(count, more, Math::addExact));
        counts.forEach((count, more) -> counted.merge(count, more, Math::addExact));
    }

    /** The places that were given to all of them together. */
    public Demand taken() {
        return new Demand(taken);
    }

    /** The tickets that each person has more. */
    public SortedMap<TicketCount, Integer> counted() {
        return counted;
    }

    /** The places that nobody got. */
    public Map<AllotmentId, Integer> free() {
        return Map.copyOf(free);
    }
}
