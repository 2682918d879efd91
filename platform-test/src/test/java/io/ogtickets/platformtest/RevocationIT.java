package io.ogtickets.platformtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.client.RestClient;

/** A token dies everywhere, in services that have never heard of it before. */
@ServiceTest
class RevocationIT {

    private final String account = UUID.randomUUID().toString();
    private final String family = UUID.randomUUID().toString();
    private final RestClient http;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private MeterRegistry meters;

    RevocationIT(@LocalServerPort int port) {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @BeforeAll
    static void waitForASlowMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void anEndedSignInTakesItsTokensWithIt() {
        String ended = token(family, Instant.now());
        String other = token(UUID.randomUUID().toString(), Instant.now());
        assertThat(statusOf(ended)).isEqualTo(200);

        tell("sessions-revoked", "\"families\":[\"%s\"],\"revokedAt\":\"%s\"".formatted(family, Instant.now()));

        await().until(() -> statusOf(ended) == 401);
        assertThat(statusOf(other)).isEqualTo(200);
    }

    @Test
    void withoutFamiliesAllTokensOfTheAccountDieButNoLaterOne() {
        String before = token(family, Instant.now());

        tell("sessions-revoked", "\"revokedAt\":\"%s\"".formatted(Instant.now()));

        await().until(() -> statusOf(before) == 401);
        assertThat(statusOf(token(family, Instant.now().plusSeconds(2)))).isEqualTo(200);
    }

    @Test
    void anErasedAccountHasNoGoodToken() {
        String token = token(family, Instant.now());

        tell("account-erased", "\"erasedAt\":\"%s\"".formatted(Instant.now()));

        await().until(() -> statusOf(token) == 401);
    }

    @Test
    void whatCannotBeReadStopsNothing() {
        String token = token(family, Instant.now());

        tell("sessions-revoked", "\"revokedAt\":\"tomorrow\"");
        tell("sessions-revoked", "\"revokedAt\":null");
        tell("sessions-revoked", "\"revokedAt\":\"%s\"".formatted(Instant.now()));

        await().until(() -> statusOf(token) == 401);
    }

    @Test
    void howFarBehindAnInstanceMayBeIsAFigure() {
        tell("account-activated", "\"locale\":\"fr\"");

        await().until(() -> meters.get("og.revocations.age").timeGauge().value() < 30);
    }

    private String token(String sid, Instant issuedAt) {
        return TestTokens.sign(TestTokens.personsClaims(account, "SPECTATOR")
                .claim("sid", sid)
                .issueTime(Date.from(issuedAt))
                .build());
    }

    private int statusOf(String token) {
        return http.post()
                .uri("/api/v1/notes/shredding")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private void tell(String type, String more) {
        byte[] data =
                "{\"account\":\"%s\",\"version\":2,%s}".formatted(account, more).getBytes(UTF_8);
        ProducerRecord<String, byte[]> event = new ProducerRecord<>("accounts", account, data);
        event.headers().add("ce_type", type.getBytes(UTF_8));
        kafka.send(event).join();
    }
}
