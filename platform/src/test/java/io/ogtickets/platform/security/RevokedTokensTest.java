package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RevokedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final RevokedTokens tokens = at(NOON);

    @Test
    void whatWasIssuedUpToTheRevocationIsDead() {
        tokens.revoke("camille", NOON);

        assertThat(isGood(token("camille", "phone", NOON.minusSeconds(60)))).isFalse();
        assertThat(isGood(token("camille", "phone", NOON))).isFalse();
        assertThat(isGood(token("camille", "phone", NOON.plusSeconds(1)))).isTrue();
        assertThat(isGood(token("dominique", "phone", NOON))).isTrue();
    }

    @Test
    void aSignInEndsWithoutTheOthersOfItsAccount() {
        tokens.revoke("phone", NOON);

        assertThat(isGood(token("camille", "phone", NOON))).isFalse();
        assertThat(isGood(token("camille", "laptop", NOON))).isTrue();
    }

    @Test
    void revocationsMayComeOutOfOrder() {
        tokens.revoke("camille", NOON);
        tokens.revoke("camille", NOON.minusSeconds(60));

        assertThat(isGood(token("camille", "phone", NOON))).isFalse();
    }

    @Test
    void aRevocationIsForgottenOnceNoTokenFromBeforeItIsGood() {
        RevokedTokens later = at(NOON.plus(Duration.ofMinutes(63)));
        later.revoke("camille", NOON);
        later.revoke("dominique", NOON.plus(Duration.ofMinutes(5)));

        later.forgetWhatIsOver();

        assertThat(later.size()).isOne();
        assertThat(isGood(later, token("dominique", "phone", NOON))).isFalse();
    }

    private boolean isGood(Jwt token) {
        return isGood(tokens, token);
    }

    private static boolean isGood(RevokedTokens tokens, Jwt token) {
        return !tokens.validate(token).hasErrors();
    }

    private static RevokedTokens at(Instant now) {
        return new RevokedTokens(Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(1));
    }

    private static Jwt token(String account, String family, Instant issuedAt) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(account)
                .claim("sid", family)
                .issuedAt(issuedAt)
                .build();
    }
}
