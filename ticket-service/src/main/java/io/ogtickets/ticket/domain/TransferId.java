package io.ogtickets.ticket.domain;

import java.util.UUID;

/** Names a transfer. */
public record TransferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
