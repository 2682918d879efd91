package io.ogtickets.auth.privacy.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A person is gone.
 *
 * @param version of the account, its last
 */
public record AccountErased(UUID account, long version, Instant erasedAt) {}
