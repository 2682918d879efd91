package io.ogtickets.order.inventory.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many places of which allotments are wanted, or given back; in the order of locks. */
public record Demand(SortedMap<AllotmentId, Integer> places) {

    public static final Demand NONE = new Demand(Collections.emptySortedMap());

    public Demand {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    public static Demand of(AllotmentId allotment, int places) {
        return new Demand(new TreeMap<>(Map.of(allotment, places)));
    }

    public Demand plus(Demand other) {
        SortedMap<AllotmentId, Integer> sum = new TreeMap<>(places);
        other.places.forEach((allotment, more) -> sum.merge(allotment, more, Math::addExact));
        return new Demand(sum);
    }

    /** The first allotment that has fewer free places than are wanted; one that isn't known has none. */
    public Optional<Shortage> shortageIn(Map<AllotmentId, Integer> free) {
        return places.entrySet().stream()
                .filter(wanted -> wanted.getValue() > free.getOrDefault(wanted.getKey(), 0))
                .findFirst()
                .map(wanted -> new Shortage(wanted.getKey(), free.getOrDefault(wanted.getKey(), 0)));
    }
}
