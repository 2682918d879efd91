package io.ogtickets.auth.passkey.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey, for its owner to know it again.
 *
 * @param synced whether its maker keeps copies of it, so that it outlives the device
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Passkey(
        UUID id,
        String name,
        boolean synced,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
