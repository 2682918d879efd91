package io.ogtickets.auth.family.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were issued at or before an instant are dead.
 *
 * @param version of the account
 * @param families the sign-ins that ended; absent for all of the account's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionsRevoked(
        UUID account, long version, @Nullable List<UUID> families, Instant revokedAt) {}
