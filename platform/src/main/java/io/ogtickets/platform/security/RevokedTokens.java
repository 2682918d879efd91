package io.ogtickets.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The sign-ins and accounts whose tokens are dead before their time. A revocation is forgotten once no token from before
 * it can still be good, so the memory holds one token's lifetime of them.
 */
final class RevokedTokens implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error REVOKED =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token was revoked", null);
    /** Beyond the clock skew that a check of {@code exp} allows. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Clock clock;
    private final Duration keep;
    private final Map<String, Instant> revokedAt = new ConcurrentHashMap<>();

    RevokedTokens(Clock clock, Duration longestToken) {
        this.clock = clock;
        this.keep = longestToken.plus(MARGIN);
    }

    /** Tokens of the account or sign-in that were issued at or before the instant are refused from now on. */
    void revoke(String accountOrFamily, Instant at) {
        revokedAt.merge(accountOrFamily, at, (known, other) -> known.isAfter(other) ? known : other);
    }

    void forgetWhatIsOver() {
        revokedAt.values().removeIf(at -> at.isBefore(keepSince()));
    }

    /** Revocations from before it concern no token that is still good. */
    Instant keepSince() {
        return clock.instant().minus(keep);
    }

    int size() {
        return revokedAt.size();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean dead = isDead(token, "sub") || isDead(token, "sid");
        return dead ? OAuth2TokenValidatorResult.failure(REVOKED) : OAuth2TokenValidatorResult.success();
    }

    /** Reads the raw claim: {@link Jwt}'s typed getters convert it on every call. */
    private boolean isDead(Jwt token, String claim) {
        @Nullable Object accountOrFamily = token.getClaims().get(claim);
        @Nullable Instant at = accountOrFamily == null ? null : revokedAt.get(accountOrFamily.toString());
        return at != null
                && (token.getIssuedAt() == null || !token.getIssuedAt().isAfter(at));
    }
}
