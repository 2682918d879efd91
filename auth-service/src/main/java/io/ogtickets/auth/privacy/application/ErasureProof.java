package io.ogtickets.auth.privacy.application;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That an account was erased, and when each service said so.
 *
 * @param completedAt when the last service had confirmed; null until then
 * @param confirmedAt by the service's name; services that have yet to confirm are left out
 */
public record ErasureProof(Instant erasedAt, @Nullable Instant completedAt, Map<String, Instant> confirmedAt) {}
