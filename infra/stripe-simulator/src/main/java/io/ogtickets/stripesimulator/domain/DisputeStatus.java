package io.ogtickets.stripesimulator.domain;

/** The states of a dispute that the simulator knows. */
public enum DisputeStatus {
    NEEDS_RESPONSE,
    WON,
    LOST
}
