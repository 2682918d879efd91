package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The key of tokens changes while people are signed in, and the service is not restarted. */
class TokenKeyRotationIT extends SessionScenario {

    private static final Duration LONGER_THAN_A_KEY_SIGNS = Duration.ofDays(91);

    @Value("${SIGNING_KEYS_DIR}")
    private Path folder;

    @Test
    void whoIsSignedInStaysSo() throws IOException, ParseException {
        person();
        Browser browser = new Browser(http);
        ResponseEntity<String> signIn = browser.signIn(email, PASSWORD);
        String before = keyOf(signIn);
        List<String> known = published();

        timePasses();
        await().until(() -> !known.containsAll(published()));
        assertThat(keyOf(browser.refresh())).as("it is only announced").isEqualTo(before);

        timePasses();
        await().until(() -> !published().getFirst().equals(before));
        ResponseEntity<String> refreshed = browser.refresh();

        assertThat(keyOf(refreshed)).isEqualTo(published().getFirst()).isNotEqualTo(before);
        assertThat(published()).contains(before);
        assertThat(me(accessTokenIn(signIn)).getStatusCode().value()).isEqualTo(200);
        assertThat(me(accessTokenIn(refreshed)).getStatusCode().value()).isEqualTo(200);
    }

    /** The folder remembers when it last changed; the service looks at it every few seconds. */
    private void timePasses() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        ObjectNode noted = (ObjectNode) JSON.readTree(Files.readString(manifest));
        Instant changed = Instant.parse(noted.path("changedAt").asString());
        noted.put("changedAt", changed.minus(LONGER_THAN_A_KEY_SIGNS).toString());
        Path draft = Files.writeString(folder.resolve("draft-of-the-test"), noted.toString());
        Files.move(draft, manifest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The one that signs first. */
    private List<String> published() {
        return JSON.readTree(
                        String.valueOf(http.get().uri("/oauth2/jwks").retrieve().body(String.class)))
                .path("keys")
                .valueStream()
                .map((JsonNode key) -> key.path("kid").asString())
                .toList();
    }

    private static String keyOf(ResponseEntity<String> answer) throws ParseException {
        return SignedJWT.parse(accessTokenIn(answer)).getHeader().getKeyID();
    }
}
