package io.ogtickets.stripesimulator.domain;

/** The life of a Checkout Session: open, then one of the two others for good. */
public enum SessionStatus {
    OPEN,
    COMPLETE,
    EXPIRED
}
