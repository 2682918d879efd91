package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.ogtickets.platformtest.TestTokens;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Devices at gates and partners' servers call the API in their own names; what is offered stands in the documents. */
class MachineIT extends Scenario {

    @Test
    void aGateDeviceGetsTheRolesVenuesAndScopesOfItsSettings() throws ParseException {
        String token = json(token(GATE_SECRET, "")).at("/access_token").asString();
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();

        assertThat(SignedJWT.parse(token).getHeader().getType()).hasToString("at+jwt");
        assertThat(claims.getAudience()).containsExactly("og-api");
        assertThat(claims.getClaims())
                .containsEntry("client_id", "gate-lad")
                .containsEntry("roles", List.of("STEWARD"))
                .containsEntry("venues", List.of("LAD"))
                .doesNotContainKey("proved_at");
        assertThat(claims.getClaim("scope")).asInstanceOf(LIST).containsExactlyInAnyOrder("gates", "account");
    }

    @Test
    void itIsNobodyAndProvesNothing() {
        String token = json(token(GATE_SECRET, "account")).at("/access_token").asString();

        assertThat(codeOf(me(token))).isEqualTo("404 not-found");
        Map<String, String> change =
                Map.of("currentPassword", PASSWORD, "password", "nine more kites above the harbour");
        assertThat(codeOf(send(HttpMethod.PUT, "/api/v1/accounts/me/password", token, change)))
                .isEqualTo("403 step-up-required");
        assertThat(codeOf(send(HttpMethod.POST, "/internal/contacts", token, List.of())))
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void itIsGivenNothingForAWrongSecretOrBeyondItsScopes() {
        ResponseEntity<String> refused = token("wrong", "");
        assertThat(refused.getStatusCode().value()).isEqualTo(401);
        assertThat(refused.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic ");
        assertThat(json(token(GATE_SECRET, "gates orders")).at("/error").asString())
                .isEqualTo("invalid_scope");
    }

    @Test
    void wrongSecretsAreOnRecordAndLimitedAndTheRightOneIsLetInThroughout() {
        long before = onRecord("gate-lad");

        long let = IntStream.range(0, 40)
                .mapToObj(n -> token("wrong" + n, "").getStatusCode().value())
                .takeWhile(status -> status == 401)
                .count();
        ResponseEntity<String> next = token("wrong", "");

        assertThat(let).isBetween(30L, 35L);
        assertThat(onRecord("gate-lad") - before).isEqualTo(let);
        assertThat(next.getStatusCode().value()).isEqualTo(429);
        assertThat(next.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNotNull();
        assertThat(json(next).at("/error").asString()).isEqualTo("invalid_client");
        assertThat(token(GATE_SECRET, "").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void aNameThatIsNoClientsIsNotWrittenDown() {
        long before = onRecord("");

        ResponseEntity<String> answer = token(email, "wrong", "");

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(onRecord("") - before).isOne();
        assertThat(onRecord(email)).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void theDocumentsOfferWhatThereIs(String name, List<String> endpoints) {
        JsonNode document = JSON.readTree(
                String.valueOf(http.get().uri("/.well-known/" + name).retrieve().body(String.class)));

        assertThat(document.at("/issuer").asString()).isEqualTo(TestTokens.ISSUER);
        assertThat(texts(document, "grant_types_supported"))
                .containsExactly("authorization_code", "refresh_token", "client_credentials");
        assertThat(texts(document, "code_challenge_methods_supported")).containsExactly("S256");
        assertThat(texts(document, "response_types_supported")).containsExactly("code");
        assertThat(texts(document, "scopes_supported"))
                .contains("openid", "orders", "tickets")
                .doesNotContain("exports");
        assertThat(document.at("/authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
        assertThat(document.propertyNames())
                .filteredOn(property -> property.endsWith("_endpoint") || property.equals("jwks_uri"))
                .containsExactlyInAnyOrderElementsOf(endpoints)
                .allSatisfy(property -> assertThat(statusAt(document.at("/" + property)))
                        .as(property)
                        .isNotIn(404, 405, 500));
    }

    /** Only OpenID Connect has a userinfo endpoint. */
    static Stream<Arguments> theDocumentsOfferWhatThereIs() {
        List<String> ofOAuth = List.of("authorization_endpoint", "token_endpoint", "revocation_endpoint", "jwks_uri");
        return Stream.of(
                Arguments.of("oauth-authorization-server", ofOAuth),
                Arguments.of(
                        "openid-configuration",
                        Stream.concat(ofOAuth.stream(), Stream.of("userinfo_endpoint"))
                                .toList()));
    }

    private int statusAt(JsonNode address) {
        String path = address.asString().substring(TestTokens.ISSUER.length());
        HttpMethod method = path.endsWith("/token") || path.endsWith("/revoke") ? HttpMethod.POST : HttpMethod.GET;
        return http.method(method)
                .uri(path)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private long onRecord(String client) {
        return jdbc.sql("SELECT count(*) FROM security_event WHERE kind = 'CLIENT_REFUSED' AND details LIKE ?")
                .param("%" + client + "%")
                .query(Long.class)
                .single();
    }

    private ResponseEntity<String> token(String secret, String scope) {
        return token("gate-lad", secret, scope);
    }

    private ResponseEntity<String> token(String client, String secret, String scope) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("scope", scope);
        return http.post()
                .uri("/oauth2/token")
                .headers(headers -> headers.setBasicAuth(client, secret))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private static List<String> texts(JsonNode document, String name) {
        return document.at("/" + name).valueStream().map(JsonNode::asString).toList();
    }
}
