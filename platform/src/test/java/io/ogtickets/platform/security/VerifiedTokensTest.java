package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final List<String> looked = new ArrayList<>();
    private boolean good = true;
    private Instant expiry = NOON.plusSeconds(600);
    private Instant now = NOON;
    private final VerifiedTokens tokens = new VerifiedTokens(this::signed, this::validated, () -> now);

    @Test
    void aSignatureIsLookedAtOnce() {
        assertThat(tokens.decode("camille")).isSameAs(tokens.decode("camille"));
        assertThat(tokens.decode("dominique").getSubject()).isEqualTo("dominique");

        assertThat(looked).containsExactly("camille", "dominique");
    }

    @Test
    void aTokenThatIsRememberedStillDies() {
        tokens.decode("camille");
        good = false;

        assertThatThrownBy(() -> tokens.decode("camille")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void aTokenIsLookedAtAgainAfterAMinute() {
        tokens.decode("camille");
        now = NOON.plusSeconds(59);
        tokens.decode("camille");
        assertThat(looked).hasSize(1);

        now = NOON.plusSeconds(60);
        tokens.decode("camille");
        assertThat(looked).hasSize(2);
    }

    @Test
    void aTokenIsNotRememberedBeyondItsExpiry() {
        expiry = NOON.plusSeconds(30);
        tokens.decode("camille");
        now = NOON.plusSeconds(29);
        tokens.decode("camille");
        assertThat(looked).hasSize(1);

        now = NOON.plusSeconds(30);
        tokens.decode("camille");
        tokens.decode("camille");
        assertThat(looked).hasSize(3);
    }

    @Test
    void whatWasNeverGoodIsNotRemembered() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);

        assertThat(looked).containsExactly("forged", "forged");
    }

    @Test
    void theBearerIsWhoTheTokenNamesEachTime() {
        var bearer = new BearerTokenAuthenticationToken("camille");

        Authentication first = tokens.authenticate(bearer);
        Authentication second = tokens.authenticate(bearer);

        assertThat(second).isNotSameAs(first);
        assertThat(second.getName()).isEqualTo("camille");
        assertThat(second.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_STEWARD");
        assertThat(looked).containsExactly("camille");
    }

    @Test
    void aBearerOfADeadTokenIsTurnedAwayAndAnOutageIsNoRefusal() {
        assertThatThrownBy(() -> tokens.authenticate(new BearerTokenAuthenticationToken("forged")))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> tokens.authenticate(new BearerTokenAuthenticationToken("unread")))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    private Jwt signed(String token) {
        looked.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        if (token.equals("unread")) {
            throw new JwtException("no keys");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(expiry)
                .claim("roles", List.of("STEWARD"))
                .build();
    }

    private OAuth2TokenValidatorResult validated(Jwt token) {
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
