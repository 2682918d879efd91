package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

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

    @Test
    void noStreamIsOpenedForATokenThatIsOver() {
        assertThatCode(() -> tokensAt(NOON.plusSeconds(599)).demandAlive(token)).doesNotThrowAnyException();
        assertThatThrownBy(() -> tokensAt(NOON.plusSeconds(600)).demandAlive(token))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    private boolean isAliveAt(Instant time) {
        return tokensAt(time).isAlive(token);
    }

    private LivingTokens tokensAt(Instant time) {
        return new LivingTokens(revoked, at(time));
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
