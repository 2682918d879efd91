package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class LivingTokensTest {

    private static final Instant NOON = Instant.parse("2028-07-22T12:00:00Z");

    private final RevokedTokens revoked = new RevokedTokens(at(NOON), Duration.ofHours(1));
    private final Jwt token = Jwt.withTokenValue("token")
            .header("alg", "RS256")
            .subject("camille")
            .claim("sid", "phone")
            .issuedAt(NOON)
            .expiresAt(NOON.plusSeconds(600))
            .build();

    @Test
    void aTokenLivesUntilItExpires() {
        assertThat(isAliveAt(NOON.plusSeconds(599))).isTrue();
        assertThat(isAliveAt(NOON.plusSeconds(600))).isFalse();
    }

    @Test
    void aTokenLivesUntilItIsRevoked() {
        revoked.revoke("tablet", NOON);
        assertThat(isAliveAt(NOON.plusSeconds(1))).isTrue();

        revoked.revoke("phone", NOON);
        assertThat(isAliveAt(NOON.plusSeconds(1))).isFalse();
    }

    private boolean isAliveAt(Instant time) {
        return new LivingTokens(revoked, at(time)).isAlive(token);
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
