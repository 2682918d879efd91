package io.ogtickets.validation.domain;

import java.util.UUID;

/** Names an account: the holder of a ticket, or the steward at a gate. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
