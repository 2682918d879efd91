package io.ogtickets.catalog.domain;

/** What can happen to a session and its offers; other services are told under these names. */
public enum SessionEvent {
    SESSION_PUBLISHED("session-published"),
    SESSION_CHANGED("session-changed"),
    SESSION_CANCELLED("session-cancelled"),
    OFFER_PUBLISHED("offer-published"),
    OFFER_CHANGED("offer-changed"),
    OFFER_WITHDRAWN("offer-withdrawn");

    private final String type;

    SessionEvent(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
