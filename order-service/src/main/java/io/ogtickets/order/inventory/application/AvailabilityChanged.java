package io.ogtickets.order.inventory.application;

import java.util.List;

/** The data of {@code availability-changed}: all allotments of a session. */
record AvailabilityChanged(String session, List<Category> categories) {

    /**
     * One allotment.
     *
     * @param version grows with each change of the allotment
     */
    record Category(String category, long version, int capacity, int taken) {}

    long versions() {
        return categories.stream().mapToLong(Category::version).sum();
    }
}
