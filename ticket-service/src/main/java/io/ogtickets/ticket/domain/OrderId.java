package io.ogtickets.ticket.domain;

import java.util.UUID;

/** Names a purchase. */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
