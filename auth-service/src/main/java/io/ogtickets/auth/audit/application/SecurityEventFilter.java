package io.ogtickets.auth.audit.application;

import io.ogtickets.auth.audit.domain.SecurityEventKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an administrator wants to see; null leaves a criterion out.
 *
 * @param act of staff, in another service
 * @param from inclusive
 * @param to exclusive
 */
public record SecurityEventFilter(
        @Nullable UUID account,
        @Nullable UUID actor,
        @Nullable SecurityEventKind kind,
        @Nullable String act,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** What concerns one person. */
    public static SecurityEventFilter about(UUID account) {
        return new SecurityEventFilter(account, null, null, null, null, null);
    }
}
