package io.ogtickets.validation.domain;

import java.util.UUID;

/** Names what another service wants done once: a refund, a transfer. */
public record OperationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
