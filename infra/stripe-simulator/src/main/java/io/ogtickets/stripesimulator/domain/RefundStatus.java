package io.ogtickets.stripesimulator.domain;

/** The states of a refund; one that succeeded may still fail, when the bank sends the money back. */
public enum RefundStatus {
    PENDING,
    SUCCEEDED,
    FAILED
}
