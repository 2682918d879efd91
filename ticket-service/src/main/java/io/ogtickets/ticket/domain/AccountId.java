package io.ogtickets.ticket.domain;

import java.util.UUID;

/** Names a person's account; who that is, only auth-service knows. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
