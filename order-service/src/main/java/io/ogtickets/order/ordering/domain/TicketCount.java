package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.inventory.domain.Demand;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person's tickets are counted under: a session, or the Games as a whole. Counts are locked in this order.
 *
 * @param scope the session's code, or {@value #GAMES}
 */
public record TicketCount(AccountId account, String scope) implements Comparable<TicketCount> {

    public static final String GAMES = "*";

    private static final Comparator<TicketCount> ORDER_OF_LOCKS =
            Comparator.comparing((TicketCount count) -> count.account().value()).thenComparing(TicketCount::scope);

    /** How many tickets the lines add to which counts. */
    public static SortedMap<TicketCount, Integer> of(AccountId account, List<OrderLine> lines) {
        SortedMap<TicketCount, Integer> counts = new TreeMap<>();
        for (OrderLine line : lines) {
            counts.merge(new TicketCount(account, GAMES), line.places(), Math::addExact);
            counts.merge(new TicketCount(account, line.session()), line.places(), Math::addExact);
        }
        return counts;
    }

    /** How many tickets the places are of, under which counts. */
    public static SortedMap<TicketCount, Integer> of(AccountId account, Demand places) {
        SortedMap<TicketCount, Integer> counts = new TreeMap<>();
        places.places().forEach((allotment, tickets) -> {
            counts.merge(new TicketCount(account, GAMES), tickets, Math::addExact);
            counts.merge(new TicketCount(account, allotment.session()), tickets, Math::addExact);
        });
        return counts;
    }

    public boolean isForTheGames() {
        return scope.equals(GAMES);
    }

    @Override
    public int compareTo(TicketCount other) {
        return ORDER_OF_LOCKS.compare(this, other);
    }
}
