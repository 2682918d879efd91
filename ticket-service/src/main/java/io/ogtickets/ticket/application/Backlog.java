package io.ogtickets.ticket.application;

import org.springframework.stereotype.Component;

/**
 * Whether more paid orders wait for their tickets, as this instance last saw it, than it issues in one batch. What waits
 * because a neighbour is away is none.
 */
@Component
class Backlog {

    private volatile boolean there;

    boolean isThere() {
        return there;
    }

    void set(boolean there) {
        this.there = there;
    }
}
