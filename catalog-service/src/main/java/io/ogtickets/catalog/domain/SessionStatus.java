package io.ogtickets.catalog.domain;

/** What can be had of a session: all that is on sale, nothing for now, or nothing ever again. */
public enum SessionStatus {
    ON_SALE,
    CLOSED,
    CANCELLED
}
