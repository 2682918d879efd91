package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.ServiceTest;
import io.ogtickets.platformtest.TestTokens;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one context that all flows are tried in; each test works with accounts and orders of its own. */
@ServiceTest
abstract class Scenario {

    static final StubNeighbours NEIGHBOURS = new StubNeighbours();
    static final GreenMail MAILBOX = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    final UUID account = Ids.next();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TicketsTold told;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) throws IOException {
        MAILBOX.start();
        String keys = Files.createTempDirectory("signing-keys").toString();
        settings.add("SIGNING_KEYS_DIR", () -> keys);
        settings.add("MASTER_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
        settings.add("SMTP_HOST", () -> "127.0.0.1");
        settings.add("SMTP_PORT", () -> MAILBOX.getSmtp().getPort());
        settings.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        settings.add("spring.http.serviceclient.auth-service.base-url", NEIGHBOURS::url);
        settings.add("spring.http.serviceclient.order-service.base-url", NEIGHBOURS::url);
        settings.add("spring.http.serviceclient.validation-service.base-url", NEIGHBOURS::url);
    }

    /** A fixed one, so that the mailbox can go away and come back. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    @BeforeEach
    void theSessionIsKnownAndSoIsTheBuyer() {
        tell("catalog", "SWM-0727-1100", "session-published", catalogSample());
        live(account, "en");
    }

    static String catalogSample() {
        return new EventSample("catalog-service", "session-published").json();
    }

    /** Gives an account a person, {@code <account>@example.org}. */
    static void live(UUID account, String locale) {
        NEIGHBOURS.people.put(
                account,
                Map.of(
                        "accountId",
                        account.toString(),
                        "email",
                        account + "@example.org",
                        "firstName",
                        "Zoé",
                        "lastName",
                        "Martin",
                        "locale",
                        locale));
    }

    UUID paid(BoughtOrder order) {
        return tell("orders", order.id().toString(), "order-paid", order.json());
    }

    /** Under an id that no event had before, which is returned. */
    UUID tell(String topic, String key, String type, String json) {
        UUID id = UUID.randomUUID();
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of("ce_id", id.toString(), "ce_type", type, "ce_source", "test", "ce_time", "2026-11-21T10:03:00Z")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(event).join();
        return id;
    }

    UUID admission(String type, UUID ticket, int version) {
        return tell("admissions", ticket.toString(), type, """
                {"ticket":"%s","version":%d,"session":"SWM-0727-1100","gate":"A","scan":"%s",
                 "admittedAt":"2028-07-22T08:12:03Z","undoneAt":"2028-07-22T08:12:03Z"}
                """.formatted(ticket, version, Ids.next()));
    }

    /** Until the service has done what these events ask for. */
    void taken(UUID... events) {
        Awaitility.await()
                .until(() -> jdbc.sql("SELECT count(*) FROM inbox WHERE event_id = ANY (:ids)")
                                .param("ids", events)
                                .query(Long.class)
                                .single()
                        == events.length);
    }

    void issued(BoughtOrder order) {
        paid(order);
        Awaitility.await().until(() -> ticketsOf(order) == order.tickets().size());
    }

    /** As order-service tells once validation-service has revoked the tickets. */
    UUID refunded(BoughtOrder order, UUID... tickets) {
        return tell("orders", order.id().toString(), "refund-requested", """
                {"refund":"%s","order":"%s","version":3,"payment":"%s","account":"%s",
                 "amount":{"amount":1200,"currency":"EUR"},"reason":"requested","tickets":[%s]}
                """.formatted(
                        Ids.next(),
                        order.id(),
                        Ids.next(),
                        order.account(),
                        Arrays.stream(tickets).map(id -> "\"" + id + "\"").collect(Collectors.joining(","))));
    }

    /** As its holder sees it. */
    String statusOf(UUID ticket) {
        UUID holder = jdbc.sql("SELECT holder FROM ticket WHERE id = ?")
                .param(ticket)
                .query(UUID.class)
                .single();
        return json(get(holder, "/api/v1/tickets/{id}", ticket)).get("status").asString();
    }

    List<String> typesOf(UUID ticket) {
        return told.of(ticket).stream()
                .map(event -> new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    static String spectator(UUID account) {
        return TestTokens.spectator(account.toString());
    }

    long ticketsOf(BoughtOrder order) {
        return jdbc.sql("SELECT count(*) FROM ticket WHERE order_id = ?")
                .param(order.id())
                .query(Long.class)
                .single();
    }

    ResponseEntity<String> get(UUID caller, String path, Object... variables) {
        return as(TestTokens.spectator(caller.toString()), path, variables);
    }

    ResponseEntity<String> as(String token, String path, Object... variables) {
        return http().get()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    static JsonNode json(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).isBetween(200, 299);
        return JsonMapper.shared().readTree(String.valueOf(answer.getBody()));
    }

    ResponseEntity<String> post(UUID caller, String path, String json, Object... variables) {
        return postAs(spectator(caller), path, json, variables);
    }

    ResponseEntity<String> postAs(String token, String path, String json, Object... variables) {
        return http().post()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .body(json)
                .retrieve()
                .toEntity(String.class);
    }

    /** What its reader reads, plain text first. */
    static String decoded(Part part) {
        try {
            if (part.getContent() instanceof Multipart several) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < several.getCount(); i++) {
                    text.append(decoded(several.getBodyPart(i))).append('\n');
                }
                return text.toString();
            }
            return part.isMimeType("text/*") ? part.getContent().toString() : "";
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The newest last. */
    static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(MAILBOX.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                .toList();
    }

    RestClient http() {
        return RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }
}
