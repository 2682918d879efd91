package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.auth.demo.application.DemoAccount;
import io.ogtickets.auth.demo.application.PrepareDemoAccount;
import io.ogtickets.auth.secondfactor.domain.TotpSecret;
import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** An app's tokens, from the first ones to its sign-out. */
class OAuthIT extends AppScenario {

    @Autowired
    private PrepareDemoAccount prepareDemoAccount;

    @Test
    void anAppGetsItsTokensForACodeAndGoesOnWithTheNextOnes() {
        UUID account = person();
        Map<String, String> answer = App.answer(app.signIn(email, PASSWORD, ""));
        assertThat(answer)
                .containsEntry("to", App.REDIRECT)
                .containsEntry("state", "of the app's & nobody else's")
                .containsEntry("iss", TestTokens.ISSUER);

        ResponseEntity<String> tokens = app.exchange(String.valueOf(answer.get("code")));
        JWTClaimsSet claims = claims(at(tokens, "access_token"));
        assertThat(claims.getSubject()).isEqualTo(account.toString());
        assertThat(claims.getAudience()).containsExactly("og-api");
        assertThat(claims.getClaims())
                .containsEntry("client_id", App.MOBILE)
                .containsEntry("roles", List.of("SPECTATOR"))
                .hasEntrySatisfying(
                        "scope",
                        scope -> assertThat(scope).asInstanceOf(LIST).containsExactlyInAnyOrder("openid", "account"));
        assertThat(me(at(tokens, "access_token")).getStatusCode().value()).isEqualTo(200);

        ResponseEntity<String> next = app.refresh(at(tokens, "refresh_token"));
        JWTClaimsSet renewed = claims(at(next, "access_token"));
        assertThat(renewed.getClaim("sid")).isEqualTo(claims.getClaim("sid"));
        assertThat(renewed.getClaim("scope")).asInstanceOf(LIST).containsExactlyInAnyOrder("openid", "account");
        assertThat(at(next, "refresh_token")).isNotEqualTo(at(tokens, "refresh_token"));
    }

    @Test
    void theIdTokenIsForTheAppAndPassesForNoAccessToken() {
        UUID account = person();

        String idToken = at(app.exchange(app.code(email, PASSWORD)), "id_token");

        JWTClaimsSet claims = claims(idToken);
        assertThat(claims.getIssuer()).isEqualTo(TestTokens.ISSUER);
        assertThat(claims.getSubject()).isEqualTo(account.toString());
        assertThat(claims.getAudience()).containsExactly(App.MOBILE);
        assertThat(claims.getClaim("nonce")).isEqualTo("n-0S6_WzA2Mj");
        assertThat((Long) claims.getClaim("auth_time"))
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        assertThat(codeOf(me(idToken))).isEqualTo("401 unauthenticated");
    }

    @Test
    void aRefreshTokenThatWasReplacedEndsTheFamily() {
        UUID account = person();
        String first = at(app.exchange(app.code(email, PASSWORD)), "refresh_token");
        String second = at(app.refresh(first), "refresh_token");
        jdbc.sql("UPDATE sign_in_family SET rotated_at = rotated_at - interval '11 s' WHERE account = ?")
                .param(account)
                .update();

        assertThat(error(app.refresh(first))).isEqualTo("400 invalid_grant");
        assertThat(error(app.refresh(second))).isEqualTo("400 invalid_grant");
    }

    @Test
    void aRefreshTokenIsForItsAppAndForTheTokenEndpointAlone() {
        person();
        String token = at(app.exchange(app.code(email, PASSWORD)), "refresh_token");
        App other = partner();

        assertThat(error(other.refresh(token))).isEqualTo("400 invalid_grant");
        assertThat(codeOf(post("/api/v1/auth/refresh", Map.of("refreshToken", token))))
                .isEqualTo("401 session-ended");
        assertThat(app.refresh(token).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anAppWithASecretShowsItWheneverItIsGivenSomething() {
        person();
        App partner = partner();
        ResponseEntity<String> tokens = partner.exchange(partner.code(email, PASSWORD));

        assertThat(at(tokens, "access_token")).isNotBlank();
        assertThat(error(partner().withSecret("wrong").refresh(at(tokens, "refresh_token"))))
                .isEqualTo("401 invalid_client");
        App nameOnly = new App(http).asking("client_id", "partner");
        assertThat(error(nameOnly.refresh(at(tokens, "refresh_token")))).isEqualTo("401 invalid_client");
        assertThat(partner.refresh(at(tokens, "refresh_token")).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void anAppGetsNoFurtherThanItsScopes() {
        person();
        ResponseEntity<String> narrow =
                app.exchange(app.asking("scope", "openid").code(email, PASSWORD));
        ResponseEntity<String> none = app.exchange(app.without("scope").code(email, PASSWORD));
        ResponseEntity<String> wide =
                app.exchange(app.asking("scope", "openid account").code(email, PASSWORD));

        assertThat(codeOf(me(at(narrow, "access_token")))).isEqualTo("403 forbidden");
        assertThat(codeOf(me(at(none, "access_token")))).isEqualTo("403 forbidden");
        assertThat(error(app.refresh(at(narrow, "refresh_token"), Map.of("scope", "account"))))
                .isEqualTo("400 invalid_scope");
        ResponseEntity<String> narrowed = app.refresh(at(wide, "refresh_token"), Map.of("scope", "openid"));
        assertThat(codeOf(me(at(narrowed, "access_token")))).isEqualTo("403 forbidden");
    }

    @Test
    void aMemberOfStaffActsAsOneInAnAppOnlyWithTheScopeForIt() {
        TotpSecret secret = TotpSecret.fresh();
        prepareDemoAccount.of(new DemoAccount(Role.STEWARD, email, PASSWORD, secret.base32()));

        app.asking("scope", "gates");
        assertThat(rolesIn(app.exchange(code(secret.codeAt(Instant.now())))))
                .asInstanceOf(LIST)
                .isEmpty();
        app.asking("scope", "gates staff");
        assertThat(rolesIn(app.exchange(code(nextCodeOf(secret)))))
                .asInstanceOf(LIST)
                .containsExactly("STEWARD");
    }

    @Test
    void theOwnerSeesTheAppAmongTheDevicesAndSignsItOut() {
        person();
        String token = at(app.exchange(app.code(email, PASSWORD)), "access_token");
        String refresh = at(app.exchange(app.code(email, PASSWORD)), "refresh_token");
        String family = String.valueOf(claims(token).getClaim("sid"));

        ResponseEntity<String> devices = send(HttpMethod.GET, "/api/v1/accounts/me/devices", accessToken(), null);

        assertThat(json(devices).at("/items").valueStream()).anySatisfy(device -> {
            assertThat(device.at("/id").asString()).isEqualTo(family);
            assertThat(device.at("/client").asString()).isEqualTo("app");
            assertThat(device.at("/name").asString()).startsWith("OG-Tickets (");
        });
        send(HttpMethod.DELETE, "/api/v1/accounts/me/devices", accessToken(), null);
        assertThat(error(app.refresh(refresh))).isEqualTo("400 invalid_grant");
    }

    private String code(String otp) {
        return String.valueOf(App.answer(app.signIn(email, PASSWORD, otp)).get("code"));
    }

    private static Object rolesIn(ResponseEntity<String> tokens) {
        return claims(at(tokens, "access_token")).getClaim("roles");
    }
}
