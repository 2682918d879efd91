package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.family.application.SessionsRevoked;
import io.ogtickets.platformtest.EventSample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SessionsRevokedTest {

    private final EventSample sample = new EventSample("auth-service", "sessions-revoked");
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void theSampleIsOfTheSchemaAndIsWhatIsWritten() {
        SessionsRevoked event = json.readValue(sample.json(), SessionsRevoked.class);

        assertThat(sample.problemsOf(sample.json())).isEmpty();
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(sample.json()));
    }

    @Test
    void withoutFamiliesAllAreMeant() {
        SessionsRevoked event = json.readValue(sample.json(), SessionsRevoked.class);
        SessionsRevoked all = new SessionsRevoked(event.account(), event.version(), null, event.revokedAt());

        assertThat(sample.problemsOf(json.writeValueAsString(all))).isEmpty();
    }
}
