package io.ogtickets.order.ordering.domain;

/** How far a payer's bank is with wanting money back. The last two are final. */
public enum DisputeStatus {
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    WON,
    LOST
}
