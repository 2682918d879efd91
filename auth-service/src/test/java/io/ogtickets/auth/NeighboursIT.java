package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ogtickets.auth.userkey.domain.OrderId;
import io.ogtickets.auth.userkey.domain.UserKey;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import io.ogtickets.platformtest.TestTokens;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** The other services: the tokens that they get, and what those open. */
class NeighboursIT extends Scenario {

    @Autowired
    private MasterKeys masterKeys;

    @Test
    void aServiceGetsATokenWithAllOfItsScopes() throws ParseException {
        ResponseEntity<String> granted = tokenRequest("ticket-service", "TICKET-secret", "");
        assertThat(granted.getBody()).contains("access_token");
        JsonNode answer = json(granted);

        assertThat(answer.at("/expires_in").asLong()).isBetween(590L, 600L);
        SignedJWT token = SignedJWT.parse(answer.at("/access_token").asString());
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(TestTokens.ISSUER);
        assertThat(claims.getAudience()).containsExactly("og-internal");
        assertThat(claims.getSubject()).isEqualTo("ticket-service");
        assertThat(claims.getStringListClaim("scope"))
                .containsExactlyInAnyOrder("user-shares", "contacts", "purchase-shares", "revocations");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .hasMinutes(10);
    }

    @Test
    void aServiceMayAskForLessButNotForMore() {
        assertThat(json(tokenRequest("ticket-service", "TICKET-secret", "contacts"))
                        .at("/scope")
                        .asString())
                .isEqualTo("contacts");
        assertThat(tokenRequest("ticket-service", "TICKET-secret", "erasures").getBody())
                .contains("invalid_scope");
        assertThat(tokenRequest("catalog-service", "CATALOG-secret", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void aWrongSecretGetsNothing() {
        assertThat(tokenRequest("ticket-service", "ORDER-secret", "")
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(tokenRequest("nobody", "TICKET-secret", "").getStatusCode().value())
                .isEqualTo(401);
    }

    @Test
    void ticketServiceGetsTheShareOfEachOrderThatHasAnAccount() {
        UUID account = person();
        UUID order = UUID.randomUUID();

        JsonNode shares = json(internal(
                "/internal/user-shares",
                serviceToken("ticket"),
                List.of(
                        Map.of("accountId", account, "orderId", order),
                        Map.of("accountId", UUID.randomUUID(), "orderId", UUID.randomUUID()))));

        byte[] expected = userKeyOf(account).shareFor(new OrderId(order));
        assertThat(shares).hasSize(1);
        assertThat(shares.at("/0/orderId").asString()).isEqualTo(order.toString());
        assertThat(Base64.getUrlDecoder().decode(shares.at("/0/share").asString()))
                .isEqualTo(expected);
        assertThat(shares.at("/0/share").asString()).hasSize(43);
    }

    @Test
    void contactsAreGivenOfAccountsThatExist() {
        UUID account = person();

        JsonNode contacts =
                json(internal("/internal/contacts", serviceToken("order"), List.of(account, UUID.randomUUID())));

        assertThat(contacts).hasSize(1);
        assertThat(contacts.get(0).toString()).isEqualTo("""
                {"accountId":"%s","email":"%s","firstName":"Camille","lastName":"Durand","locale":"fr"}""".formatted(account, email));
    }

    @Test
    void aRequestIsBoundedAndItsFieldsAreNamed() {
        String token = serviceToken("ticket");

        assertThat(codeOf(internal("/internal/contacts", token, List.of()))).isEqualTo("400 validation-failed");
        assertThat(codeOf(internal("/internal/contacts", token, Collections.nCopies(501, UUID.randomUUID()))))
                .isEqualTo("400 validation-failed");
        assertThat(codeOf(internal("/internal/user-shares", token, List.of(Map.of("accountId", UUID.randomUUID())))))
                .isEqualTo("400 validation-failed");
        assertThat(codeOf(internal("/internal/user-shares", token, List.of(Map.of("accountId", "x", "orderId", "y")))))
                .isEqualTo("400 validation-failed");
    }

    @Test
    void peopleDoNotGetInByTheServicesDoorNorServicesByThePeoples() {
        person();
        List<UUID> body = List.of(UUID.randomUUID());

        assertThat(codeOf(internal("/internal/contacts", accessToken(), body))).isEqualTo("401 unauthenticated");
        assertThat(codeOf(internal("/internal/contacts", serviceToken("payment"), body)))
                .isEqualTo("403 forbidden");
        assertThat(codeOf(internal("/internal/user-shares", serviceToken("order"), body)))
                .isEqualTo("403 forbidden");
        assertThat(codeOf(post("/internal/contacts", body))).isEqualTo("401 unauthenticated");
        assertThat(codeOf(me(serviceToken("ticket")))).isEqualTo("401 unauthenticated");
    }

    @Test
    void thePublishedKeysHaveNoPrivatePart() {
        JsonNode keys = json(get("/oauth2/jwks")).at("/keys");

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.propertyNames())
                        .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "n", "e"));
    }

    @Test
    void theDiscoveryDocumentPointsToThePublicAddress() {
        JsonNode document = json(get("/.well-known/openid-configuration"));

        assertThat(document.at("/issuer").asString()).isEqualTo(TestTokens.ISSUER);
        assertThat(document.at("/jwks_uri").asString()).isEqualTo(TestTokens.ISSUER + "/oauth2/jwks");
        assertThat(document.at("/token_endpoint").asString()).isEqualTo(TestTokens.ISSUER + "/oauth2/token");
        assertThat(document.at("/revocation_endpoint").asString()).isEqualTo(TestTokens.ISSUER + "/oauth2/revoke");
        assertThat(document.has("introspection_endpoint")).isFalse();
    }

    @Test
    void whatIsNotThereIsAProblemDocument() {
        assertThat(codeOf(get("/oauth2/nothing"))).isEqualTo("404 not-found");
        assertThat(codeOf(get("/.well-known/nothing"))).isEqualTo("404 not-found");
        assertThat(codeOf(get("/oauth2/introspect"))).isEqualTo("404 not-found");
    }

    private ResponseEntity<String> get(String path) {
        return http.get().uri(path).retrieve().toEntity(String.class);
    }

    private String serviceToken(String service) {
        String secret = service.toUpperCase(Locale.ROOT) + "-secret";
        return json(tokenRequest(service + "-service", secret, ""))
                .at("/access_token")
                .asString();
    }

    private ResponseEntity<String> tokenRequest(String client, String secret, String scope) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        if (!scope.isEmpty()) {
            form.add("scope", scope);
        }
        return http.post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> internal(String path, String token, Object body) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private UserKey userKeyOf(UUID account) {
        Sealed sealed = jdbc.sql("SELECT key_id, sealed FROM user_key WHERE account = ?")
                .param(account)
                .query((row, number) -> new Sealed(row.getString("key_id"), row.getBytes("sealed")))
                .single();
        byte[] place = ("user_key/" + account).getBytes(StandardCharsets.US_ASCII);
        return UserKey.of(masterKeys.open(sealed, place));
    }
}
