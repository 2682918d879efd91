package io.ogtickets.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ogtickets.platformtest.ServiceTest;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one context that all flows are tried in; each test works with people of its own. */
@ServiceTest
abstract class Scenario {

    static final Mailbox MAILBOX = new Mailbox();
    static final Neighbours NEIGHBOURS = new Neighbours();
    static final String PASSWORD = "plum harbour seven kites";

    static final String PARTNER_SECRET = "the-secret-of-a-partner-of-ours-0";
    static final String GATE_SECRET = "the-secret-of-a-gate-of-ours-00000";
    static final JsonMapper JSON = JsonMapper.builder().build();

    String network = "10.%d.%d."
            .formatted(
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(256));

    final String email = "camille." + UUID.randomUUID() + "@example.org";

    @Autowired
    JdbcClient jdbc;

    RestClient http = RestClient.create();
    Browser device = new Browser(http);

    @Autowired
    JwtEncoder encoder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) throws IOException {
        String keys = Files.createTempDirectory("signing-keys")
                .resolve("made-at-start")
                .toString();
        settings.add("SIGNING_KEYS_DIR", () -> keys);
        settings.add("MASTER_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
        settings.add("SMTP_HOST", () -> "127.0.0.1");
        settings.add("SMTP_PORT", MAILBOX::port);
        settings.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        Neighbours.NAMES.forEach(name ->
                settings.add("spring.http.serviceclient." + name + ".base-url", () -> NEIGHBOURS.addressOf(name)));
        settings.add("og.auth.apps.partner.name", () -> "Partner & Sons");
        settings.add("og.auth.apps.partner.redirect-uris", () -> "https://partner.example/signed-in");
        settings.add("og.auth.apps.partner.secret", () -> PARTNER_SECRET);
        settings.add("og.auth.apps.partner.scopes", () -> "openid, tickets");
        settings.add("og.auth.machines.gate-lad.secret", () -> GATE_SECRET);
        settings.add("og.auth.machines.gate-lad.roles", () -> "STEWARD");
        settings.add("og.auth.machines.gate-lad.venues", () -> "LAD");
        settings.add("og.auth.machines.gate-lad.scopes", () -> "gates, account");
        settings.add("og.auth.privacy.first-retry", () -> "200ms");
        settings.add("og.auth.privacy.last-retry", () -> "500ms");
        // So long that no test waits it out, and none is too slow for it.
        settings.add("og.auth.throttle.address.per-minute", () -> "1");
        Stream.of("account", "account-from-network", "known-device").forEach(delay -> {
            settings.add("og.auth.throttle." + delay + ".first", () -> "10m");
            settings.add("og.auth.throttle." + delay + ".longest", () -> "10m");
        });
        settings.add("og.auth.mail.first-retry", () -> "100ms");
        settings.add("og.auth.mail.last-retry", () -> "500ms");
        settings.add(
                "spring.flyway.locations", () -> "classpath:db/platform,classpath:db/migration,classpath:db/local");
        Stream.of("AUTH", "CATALOG", "ORDER", "PAYMENT", "TICKET", "VALIDATION")
                .forEach(service -> settings.add("CLIENT_SECRET_" + service + "_SERVICE", () -> service + "-secret"));
    }

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    @BeforeEach
    void connect() {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                // Keeps no cookies: that is the browsers' own affair.
                .requestFactory(new JdkClientHttpRequestFactory())
                // Each test has a network of its own, as the gateway would tell it.
                .defaultHeader("X-Forwarded-For", network + "1")
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        device = new Browser(http);
    }

    /** A registration that is fine. */
    Map<String, Object> registration() {
        return new HashMap<>(Map.of(
                "email",
                email,
                "password",
                PASSWORD,
                "firstName",
                "Camille",
                "lastName",
                "Durand",
                "locale",
                "fr",
                "acceptTerms",
                true,
                "acceptMarketing",
                false));
    }

    ResponseEntity<String> register(Map<String, Object> registration) {
        return post("/api/v1/accounts", registration);
    }

    ResponseEntity<String> activate(String token) {
        return post("/api/v1/accounts/activation", Map.of("token", token));
    }

    /** Registers and activates; returns the account's id. */
    UUID person() {
        register(registration());
        activate(MAILBOX.token(email, 1));
        return UUID.fromString(json(me(accessToken())).at("/id").asString());
    }

    /** Mails go out in their order: with this one, all that were queued before it. */
    void everythingIsMailed() {
        String last = "last." + UUID.randomUUID() + "@example.org";
        post("/api/v1/accounts/password-reset", Map.of("email", last));
        MAILBOX.to(last, 1);
    }

    /** Always on the same device. */
    ResponseEntity<String> signIn(String address, String password) {
        return device.signIn(address, password);
    }

    String accessToken() {
        return json(signIn(email, PASSWORD)).at("/accessToken").asString();
    }

    /** Signs as this service does. */
    String signed(JWTClaimsSet claims) {
        JwtClaimsSet.Builder same = JwtClaimsSet.builder();
        claims.getClaims()
                .forEach((name, value) -> same.claim(name, value instanceof Date date ? date.toInstant() : value));
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
        return encoder.encode(JwtEncoderParameters.from(header, same.build())).getTokenValue();
    }

    /** An access token with the proof that the claims tell of. */
    String token(UUID account, Instant provedAt, String... roles) {
        return signed(TestTokens.personsClaims(account.toString(), roles)
                .claim("proved_at", provedAt.getEpochSecond())
                .build());
    }

    String freshToken(UUID account, String... roles) {
        return token(account, Instant.now(), roles.length == 0 ? new String[] {"SPECTATOR"} : roles);
    }

    String staleToken(UUID account) {
        return token(account, Instant.now().minusSeconds(600), "SPECTATOR");
    }

    /** A request of somebody who is signed in. */
    ResponseEntity<String> send(HttpMethod method, String path, String token, @Nullable Object body, Object... values) {
        RestClient.RequestBodySpec request =
                http.method(method).uri(path, values).headers(headers -> headers.setBearerAuth(token));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    ResponseEntity<String> me(String accessToken) {
        return http.get()
                .uri("/api/v1/accounts/me")
                .headers(headers -> headers.setBearerAuth(accessToken))
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> post(String path, Object body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(String.valueOf(answer.getBody()));
    }

    static String codeOf(ResponseEntity<String> answer) {
        return answer.getStatusCode().value() + " " + json(answer).at("/code").asString();
    }
}
