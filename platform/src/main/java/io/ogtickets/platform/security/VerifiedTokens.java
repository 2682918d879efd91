package io.ogtickets.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Looks at a token's signature once in a while, and at everything that may change, its time and its revocation above all,
 * each time. A token is remembered by its digest, so that no memory holds what opens a door.
 */
final class VerifiedTokens implements JwtDecoder {

    /** For how long a key that was withdrawn may still count, beyond the time for which keys are kept. */
    private static final Duration WHILE = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> good;
    private final Cache<ByteBuffer, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WHILE).build();

    /**
     * Remembers nothing yet.
     *
     * @param signatures reads a token, or throws if nobody we trust has signed it
     * @param good asked about each token each time
     */
    VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> good) {
        this.signatures = signatures;
        this.good = good;
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer digest = digestOf(token);
        @Nullable Jwt known = verified.getIfPresent(digest);
        Jwt jwt = known == null ? signatures.decode(token) : known;
        OAuth2TokenValidatorResult result = good.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not good any more, or not for us", result.getErrors());
        }
        if (known == null) {
            verified.put(digest, jwt);
        }
        return jwt;
    }

    private static ByteBuffer digestOf(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
