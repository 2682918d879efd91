package io.ogtickets.validation.domain;

import java.time.Instant;

/** When the gates of a session let people in: from its first instant on, until before its last. */
public record GateWindow(Instant opens, Instant closes) {

    boolean includes(Instant at) {
        return !at.isBefore(opens) && at.isBefore(closes);
    }
}
