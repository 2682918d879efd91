package io.ogtickets.platform.security;

import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Step-up: what can't be undone takes a token whose owner has lately proved anew who they are, with the password or a
 * second factor. A token that was left open on a shared computer isn't enough.
 */
public final class FreshProof {

    private static final String PROVED_AT = "proved_at";

    private final Clock clock;
    private final Duration validity;

    /**
     * Demands proofs of the given age at most.
     *
     * @param validity how long a proof is fresh
     */
    public FreshProof(Clock clock, Duration validity) {
        this.clock = clock;
        this.validity = validity;
    }

    /** Refuses with {@code step-up-required} if the claim {@code proved_at} is missing or too old. */
    public void demand(Jwt token) {
        @Nullable Instant provedAt = token.getClaimAsInstant(PROVED_AT);
        if (provedAt == null || provedAt.isBefore(clock.instant().minus(validity))) {
            throw Refusal.forbidden("step-up-required", "This needs a fresh proof of who you are.");
        }
    }
}
