package io.ogtickets.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ogtickets.platform.crypto.Sha256;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Checks a token's signature, issuer, audience and time once a minute, and its revocation each time. A token is remembered
 * by its digest, so that no memory holds what opens a door, and not beyond its expiry.
 */
final class VerifiedTokens implements JwtDecoder {

    /** For how long a key that was withdrawn may still count, beyond the time for which keys are kept. */
    private static final Duration WHILE = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    /** @param until when it is to be checked anew */
    private record Verified(Jwt token, Collection<GrantedAuthority> authorities, Instant until) {}

    private final JwtDecoder genuine;
    private final OAuth2TokenValidator<Jwt> alive;
    private final TokenAuthorities authorities = new TokenAuthorities();
    private final InstantSource clock;
    private final Cache<ByteBuffer, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WHILE).build();

    /**
     * Remembers nothing yet.
     *
     * @param genuine reads a token, or throws if nobody we trust has signed it, if it isn't for us, not yet good or expired
     * @param alive asked about each token each time
     */
    VerifiedTokens(JwtDecoder genuine, OAuth2TokenValidator<Jwt> alive, InstantSource clock) {
        this.genuine = genuine;
        this.alive = alive;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        return verify(token).token();
    }

    /**
     * Who the bearer is.
     *
     * @throws InvalidBearerTokenException a token that is not good
     * @throws AuthenticationServiceException a token that can't be looked at now, since there are no keys
     */
    Authentication authenticate(Authentication bearer) {
        try {
            Verified known = verify(((BearerTokenAuthenticationToken) bearer).getToken());
            return new JwtAuthenticationToken(known.token(), known.authorities());
        } catch (BadJwtException notGood) {
            throw new InvalidBearerTokenException("The token is not good", notGood);
        } catch (JwtException notNow) {
            throw new AuthenticationServiceException("No token can be looked at now", notNow);
        }
    }

    private Verified verify(String token) {
        ByteBuffer digest = digestOf(token);
        @Nullable Verified known = remembered(digest);
        Verified found = known == null ? read(token) : known;
        OAuth2TokenValidatorResult result = alive.validate(found.token());
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not good any more", result.getErrors());
        }
        if (known == null) {
            verified.put(digest, found);
        }
        return found;
    }

    private @Nullable Verified remembered(ByteBuffer digest) {
        @Nullable Verified known = verified.getIfPresent(digest);
        return known != null && clock.instant().isBefore(known.until()) ? known : null;
    }

    private Verified read(String token) {
        Jwt jwt = genuine.decode(token);
        return new Verified(jwt, authorities.convert(jwt), until(jwt.getExpiresAt()));
    }

    private Instant until(@Nullable Instant expiry) {
        Instant soon = clock.instant().plus(WHILE);
        return expiry == null || soon.isBefore(expiry) ? soon : expiry;
    }

    private static ByteBuffer digestOf(String token) {
        return ByteBuffer.wrap(Sha256.of(token));
    }
}
