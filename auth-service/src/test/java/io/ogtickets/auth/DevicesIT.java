package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** One person on several devices: they are listed, told of by mail, and signed out. */
class DevicesIT extends SessionScenario {

    @Test
    void aSignOutEndsThisDeviceAndTheOthersGoOn() {
        UUID account = person();
        Browser here = new Browser(http);
        Browser there = new Browser(http);
        here.signIn(email, PASSWORD);
        there.signIn(email, PASSWORD);
        Browser stillHoldingTheToken = here.copy();

        ResponseEntity<String> answer = here.post("/api/v1/auth/logout", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(204);
        assertThat(here.cookie(Browser.REFRESH)).isNull();
        assertThat(codeOf(stillHoldingTheToken.refresh())).isEqualTo("401 session-ended");
        assertThat(there.refresh().getStatusCode().value()).isEqualTo(200);
        assertThat(revocation(account).at("/families")).hasSize(1);
    }

    @Test
    void aSignOutEverywhereLeavesNone() {
        UUID account = person();
        Browser here = new Browser(http);
        Browser there = new Browser(http);
        here.signIn(email, PASSWORD);
        there.signIn(email, PASSWORD);

        here.post("/api/v1/auth/logout", Map.of("everywhere", true));

        assertThat(codeOf(there.refresh())).isEqualTo("401 session-ended");
        JsonNode event = revocation(account);
        assertThat(event.at("/families")).hasSize(3);
        assertThat(Instant.parse(event.at("/revokedAt").asString())).isBefore(Instant.now());
    }

    @Test
    void devicesAreListedAndSignedOutByTheirOwnerAlone() {
        UUID account = person();
        Browser here = new Browser(http);
        Browser there = new Browser(http);
        String token = accessTokenIn(here.signIn(email, PASSWORD));
        UUID other = familyOf(there.signIn(email, PASSWORD));

        JsonNode devices = json(call(HttpMethod.GET, "/api/v1/accounts/me/devices?size=2", token));
        assertThat(devices.at("/total").asInt()).isEqualTo(3);
        assertThat(devices.at("/items")).hasSize(2);
        assertThat(devices.at("/items/0/id").asString()).isEqualTo(other.toString());
        assertThat(devices.at("/items/0/client").asString()).isEqualTo("web");
        assertThat(devices.at("/items/1/current").asBoolean()).isTrue();

        String stranger = TestTokens.spectator(account.toString());
        assertThat(call(HttpMethod.DELETE, "/api/v1/accounts/me/devices/" + other, stranger)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(codeOf(call(HttpMethod.DELETE, "/api/v1/accounts/me/devices/" + UUID.randomUUID(), token)))
                .isEqualTo("404 not-found");
        assertThat(call(HttpMethod.DELETE, "/api/v1/accounts/me/devices/" + other, token)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(codeOf(there.refresh())).isEqualTo("401 session-ended");
        assertThat(here.refresh().getStatusCode().value()).isEqualTo(200);

        call(HttpMethod.DELETE, "/api/v1/accounts/me/devices", token);
        assertThat(codeOf(here.refresh())).isEqualTo("401 session-ended");
    }

    @Test
    void aSignInOnANewDeviceIsToldByMailAndTheFirstAndAKnownOneAreNot() {
        person();
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);
        browser.signIn(email, PASSWORD);

        String text = Mailbox.texts(MAILBOX.to(email, 2).get(1)).getFirst();

        assertThat(text).contains("/account/devices").doesNotContain("token=").doesNotContain("{{");
        // A mail about the known device would have come before this one.
        new Browser(http).signIn(email, PASSWORD);
        assertThat(MAILBOX.to(email, 3)).hasSize(3);
    }

    @Test
    void itIsToldAlsoOnceNoDeviceIsKnownAnyMore() {
        person();
        Browser browser = new Browser(http);
        browser.signIn(email, PASSWORD);
        browser.post("/api/v1/auth/logout", Map.of("everywhere", true));

        new Browser(http).signIn(email, PASSWORD);

        assertThat(MAILBOX.to(email, 3)).hasSize(3);
    }

    private ResponseEntity<String> call(HttpMethod method, String path, String token) {
        return http.method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .toEntity(String.class);
    }
}
