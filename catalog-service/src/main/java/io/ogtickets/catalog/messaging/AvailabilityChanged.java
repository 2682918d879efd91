package io.ogtickets.catalog.messaging;

import java.util.List;

/** order-service's {@code availability-changed}, as far as the catalogue reads it. */
record AvailabilityChanged(String session, List<Allotment> categories) {

    record Allotment(String category, long version, int capacity, int taken) {}
}
