package io.ogtickets.validation;

import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.ServiceTest;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one context that all flows are tried in; each test works with a session and tickets of its own. */
@ServiceTest
@Import(AdmissionsTold.class)
abstract class Scenario {

    static final StubTicketService TICKET_SERVICE = new StubTicketService();
    static final StubAuthService AUTH_SERVICE = new StubAuthService();
    static final SignerFixture SIGNER = SignerFixture.called(1);
    static final JsonMapper JSON = JsonMapper.shared();
    static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final UUID STEWARD = UUID.randomUUID();

    final String session = "SWM-" + UUID.randomUUID().toString().substring(0, 13);
    final CodeFixture printed = CodeFixture.of(session);
    final String code = printed.signedBy(SIGNER);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdmissionsTold told;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) throws IOException {
        String keys = Files.createTempDirectory("manifest-keys").toString();
        settings.add("SIGNING_KEYS_DIR", () -> keys);
        settings.add("MASTER_KEY", () -> MASTER_KEY);
        TICKET_SERVICE.publish(SIGNER, "ACTIVE");
        settings.add("spring.http.serviceclient.ticket-service.base-url", TICKET_SERVICE::url);
        settings.add("spring.http.serviceclient.auth-service.base-url", AUTH_SERVICE::url);
    }

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    /** The session starts in an hour, with gates A and B, and the ticket is issued. */
    void theGateIsReady() {
        publish(1, Instant.now().plus(Duration.ofHours(1)), "ON_SALE");
        issue(printed);
    }

    void publish(int version, Instant startsAt, String status) {
        publish(session, version, startsAt, status);
    }

    void publish(String session, int version, Instant startsAt, String status) {
        String event = new EventSample("catalog-service", "session-published")
                .json()
                .replace("SWM-0727-1100", session)
                .replace("\"version\": 1", "\"version\": " + version)
                .replace("2028-07-22T09:00:00Z", startsAt.toString())
                .replace(
                        "2028-07-22T11:00:00Z",
                        startsAt.plus(Duration.ofHours(2)).toString())
                .replaceFirst("\"status\": \"ON_SALE\"", "\"status\": \"" + status + "\"");
        tell("catalog", session, "session-published", event, UUID.randomUUID());
        awaitCount("SELECT count(*) FROM session WHERE code = ? AND version >= " + version, session);
    }

    /** The catalogue told of other gates. */
    void openGates(String... names) {
        jdbc.sql("UPDATE session SET gates = :gates WHERE code = :code")
                .param("gates", names)
                .param("code", session)
                .update();
    }

    void issue(CodeFixture ticket) {
        tell("tickets", ticket.ticket().toString(), "ticket-issued", issued(ticket), UUID.randomUUID());
        awaitCount("SELECT count(*) FROM ticket WHERE id = ? AND issued_version > 0", ticket.ticket());
    }

    String issued(CodeFixture ticket) {
        return JSON.writeValueAsString(Map.of(
                "ticket", ticket.ticket(),
                "version", 1,
                "order", Ids.next(),
                "holder", Ids.next(),
                "session", ticket.session(),
                "category", "A",
                "type", ticket.type(),
                "liveCode", ticket.live(),
                "commitment", ticket.commitment()));
    }

    void tell(String topic, String key, String type, String json, UUID id) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_id", id.toString(), "ce_type", type, "ce_source", "test", "ce_time", "2026-11-21T10:03:00Z")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(event).join();
    }

    /** A new scan by a scanner at gate A. */
    Map<String, Object> attempt(String shown) {
        Map<String, Object> attempt = new HashMap<>();
        attempt.put("code", shown);
        attempt.put("gate", "A");
        attempt.put("device", "scanner-1");
        attempt.put("session", session);
        attempt.put("nonce", UUID.randomUUID().toString());
        return attempt;
    }

    JsonNode scan(String shown) {
        return scan(attempt(shown));
    }

    JsonNode scan(Map<String, Object> attempt) {
        return JSON.readTree(tryToScan(attempt).getBody());
    }

    ResponseEntity<String> tryToScan(Map<String, Object> attempt) {
        return post("/api/v1/scans", TestTokens.person(STEWARD.toString(), "STEWARD"), attempt);
    }

    /** What an offline scanner at gate A decided a while ago. */
    Map<String, Object> offline(String shown, String verdict, Instant at) {
        Map<String, Object> scan = attempt(shown);
        scan.remove("device");
        scan.put("verdict", verdict);
        scan.put("at", at.toString());
        return scan;
    }

    ResponseEntity<String> tryToSync(String device, List<Map<String, Object>> scans) {
        return post(
                "/api/v1/scans/batch",
                TestTokens.person(STEWARD.toString(), "STEWARD"),
                Map.of("device", device, "scans", scans));
    }

    JsonNode sync(String device, List<Map<String, Object>> scans) {
        return JSON.readTree(tryToSync(device, scans).getBody()).get("items");
    }

    ResponseEntity<String> getAsSteward(String uri, Object... variables) {
        return getAs(TestTokens.person(STEWARD.toString(), "STEWARD"), uri, variables);
    }

    ResponseEntity<String> getAs(String token, String uri, Object... variables) {
        return http().get()
                .uri(uri, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    void bind(UUID ticket, int bindingNo) {
        String event = JSON.writeValueAsString(
                Map.of("ticket", ticket, "version", 2, "bindingNo", bindingNo, "boundAt", "2028-07-22T08:12:31.482Z"));
        tell("tickets", ticket.toString(), "ticket-bound", event, UUID.randomUUID());
        awaitCount("SELECT count(*) FROM ticket WHERE id = ? AND binding_no >= " + bindingNo, ticket);
    }

    ResponseEntity<String> revoke(UUID operation, UUID... tickets) {
        return post(
                "/internal/revocations",
                TestTokens.service("order-service", "revocations"),
                Map.of("operationId", operation, "ticketIds", tickets));
    }

    ResponseEntity<String> post(String path, String token, Object body) {
        return http().post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body))
                .retrieve()
                .toEntity(String.class);
    }

    String address() {
        return "http://localhost:" + port;
    }

    RestClient http() {
        return RestClient.builder()
                .baseUrl(address())
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private void awaitCount(String sql, Object parameter) {
        await().until(() -> count(sql, parameter) == 1);
    }
}
