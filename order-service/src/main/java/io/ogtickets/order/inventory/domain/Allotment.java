package io.ogtickets.order.inventory.domain;

import io.ogtickets.platform.problem.Refusal;

/**
 * A category's places.
 *
 * @param taken places that are held or sold; never more than the capacity
 * @param version counts every change
 */
public record Allotment(AllotmentId id, int capacity, int taken, long version) {

    public Allotment {
        if (taken < 0 || taken > capacity) {
            throw new IllegalArgumentException("%s has %d places and %d taken".formatted(id, capacity, taken));
        }
    }

    public int free() {
        return capacity - taken;
    }

    /**
     * More places, or fewer, down to those that are taken.
     *
     * @throws Refusal {@code capacity-below-taken}
     */
    public Allotment withCapacity(int places) {
        if (places < taken) {
            throw Refusal.conflict("capacity-below-taken", "More places than that are held or sold.")
                    .with("taken", taken);
        }
        return places == capacity ? this : new Allotment(id, places, taken, version + 1);
    }
}
