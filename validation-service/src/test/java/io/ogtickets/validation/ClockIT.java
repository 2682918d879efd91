package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** A scanner measures its clock. */
class ClockIT extends Scenario {

    @Test
    void stewardsAreToldTheTime() {
        Instant before = Instant.now();

        ResponseEntity<String> answer = time(TestTokens.person(UUID.randomUUID().toString(), "STEWARD"));

        assertThat(Instant.parse(JSON.readTree(answer.getBody()).get("now").asString()))
                .isBetween(before, Instant.now());
        assertThat(time(TestTokens.spectator(UUID.randomUUID().toString()))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private ResponseEntity<String> time(String token) {
        return http().get()
                .uri("/api/v1/gates/time")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }
}
