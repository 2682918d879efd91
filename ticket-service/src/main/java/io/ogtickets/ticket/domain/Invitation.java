package io.ogtickets.ticket.domain;

/** Where an invitation goes and what it carries. Kept sealed, and no longer than until it is sent. */
public record Invitation(String email, String token) {

    /** Tells nothing, so that no log line ever does. */
    @Override
    public String toString() {
        return "Invitation[…]";
    }
}
