package io.ogtickets.auth.audit.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** {@code staff-acted}, of whichever service. One that lacks a part is buried, not guessed at. */
record StaffActed(UUID id, Instant at, UUID actor, String act, Map<String, String> details) {

    StaffActed {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(actor);
        if (!act.matches("[a-z-]{1,64}")) {
            throw new IllegalArgumentException("An act is a word");
        }
        details = Map.copyOf(details);
    }
}
