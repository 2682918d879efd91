package io.ogtickets.platform.security;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Whether a token that was good when it opened a stream is good still. A request is looked at when it comes; what stays
 * open has to ask again, or it would outlive the token.
 */
public final class LivingTokens {

    private final RevokedTokens revoked;
    private final Clock clock;

    LivingTokens(RevokedTokens revoked, Clock clock) {
        this.revoked = revoked;
        this.clock = clock;
    }

    /**
     * To be asked before a stream is opened: a request may be a little late, for clocks that disagree, but its stream would
     * end at once and be asked for again, over and over.
     *
     * @throws InvalidBearerTokenException which is answered as every token that isn't good
     */
    public void demandAlive(Jwt token) {
        if (!isAlive(token)) {
            throw new InvalidBearerTokenException("The token is over");
        }
    }

    /** Costs next to nothing: it may be asked each second for each stream. */
    public boolean isAlive(Jwt token) {
        @Nullable Instant expiry = token.getExpiresAt();
        boolean expired = expiry != null && !clock.instant().isBefore(expiry);
        return !expired && !revoked.validate(token).hasErrors();
    }
}
