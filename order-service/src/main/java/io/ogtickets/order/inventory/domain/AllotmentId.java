package io.ogtickets.order.inventory.domain;

import java.util.Comparator;

/** A category of a session. Allotments are locked in this order, everywhere. */
public record AllotmentId(String session, String category) implements Comparable<AllotmentId> {

    private static final Comparator<AllotmentId> ORDER_OF_LOCKS =
            Comparator.comparing(AllotmentId::session).thenComparing(AllotmentId::category);

    @Override
    public int compareTo(AllotmentId other) {
        return ORDER_OF_LOCKS.compare(this, other);
    }
}
