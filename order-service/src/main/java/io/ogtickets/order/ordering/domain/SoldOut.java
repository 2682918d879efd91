package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.inventory.domain.Shortage;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;

/** Tells a buyer which of the lines can't be had, and how many of that offer still could. */
public final class SoldOut {

    private SoldOut() {}

    /** The first line that no longer fits, when the lines are served in the buyer's order. */
    public static Refusal of(List<OrderLine> lines, Shortage shortage) {
        List<OrderLine> concerned = lines.stream()
                .filter(line -> line.allotment().equals(shortage.allotment()))
                .toList();
        int free = shortage.free();
        for (OrderLine line : concerned) {
            if (line.places() > free) {
                return refusal(line, free);
            }
            free -= line.places();
        }
        // Places came back after the look that found none: what is free now would do, but wasn't taken.
        return refusal(concerned.getLast(), free);
    }

    private static Refusal refusal(OrderLine line, int free) {
        return Refusal.conflict("sold-out", "There are not enough places left.")
                .with("offerId", line.offer())
                .with("available", Math.max(0, free) / line.persons());
    }
}
