package io.ogtickets.ticket.domain;

import java.util.Locale;

/** How to reach a person. Asked of auth-service when it is needed, and never stored. */
public record Contact(String email, String firstName, Locale locale) {

    /** Tells nothing, so that no log line ever does. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
