package io.ogtickets.order.ordering.application;

import java.time.Duration;

/** How often the hold of an order may be extended, and by how much each time. */
record HoldExtension(int times, Duration by) {}
