package io.ogtickets.auth.audit.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A security event as it is read back.
 *
 * @param account whom it concerns; null if nobody, or somebody who has no account any more
 * @param actor who of the staff did it; null if nobody, or somebody who has no account any more
 */
public record RecordedEvent(
        UUID id,
        Instant at,
        String kind,
        @Nullable UUID account,
        @Nullable UUID actor,
        Map<String, String> details) {}
