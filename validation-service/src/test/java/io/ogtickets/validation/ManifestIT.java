package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.signing.SigningKeyCommand;
import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.validation.code.VerificationKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A scanner prepares for being offline. */
class ManifestIT extends Scenario {

    @Autowired
    private PlatformTransactionManager transactions;

    @Value("${SIGNING_KEYS_DIR}")
    private String keysFolder;

    @Value("${og.gates.manifest-keeps:24h}")
    private Duration manifestKeeps;

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @Test
    void aScannerLearnsWhatItNeedsToDecideAlone() {
        JsonNode manifest = manifest(null);

        assertThat(manifest.at("/session/gates")).isEqualTo(JSON.valueToTree(List.of("A", "B")));
        assertThat(Instant.parse(manifest.at("/session/opensAt").asString()))
                .isBefore(Instant.parse(manifest.at("/session/closesAt").asString()));
        assertThat(manifest.at("/keys/0/publicKey").asString()).hasSize(43);
        assertThat(manifest.at("/keys/0/trusted").asBoolean()).isTrue();
        assertThat(Instant.parse(manifest.get("expiresAt").asString()))
                .isAfter(Instant.now().plusSeconds(3600));
        assertThat(manifest.get("complete").asBoolean()).isTrue();
        assertThat(manifest.get("revoked")).isEmpty();
    }

    @Test
    void whatAScannerReadsIsSignedByTheKeyOfItsEnrolment() throws GeneralSecurityException {
        ResponseEntity<String> answer = getAsSteward("/api/v1/gates/manifest?session={session}", session);
        JsonNode enrolled = JSON.readTree(
                        getAsSteward("/api/v1/gates/manifest-keys").getBody())
                .path("keys");
        String body = String.valueOf(answer.getBody());

        assertThat(JSON.readTree(body).path("manifestKeys")).isEqualTo(enrolled);
        assertThat(isSigned(body, answer, enrolled.get(0))).isTrue();
        assertThat(isSigned(body.replace("\"A\"", "\"Z\""), answer, enrolled.get(0)))
                .isFalse();
    }

    @Test
    void theNextKeyIsToldBeforeItSigns() {
        int before = manifest(null).path("manifestKeys").size();
        int exit = SigningKeyCommand.of(
                        Map.of("SIGNING_KEYS_DIR", keysFolder, "MASTER_KEY", MASTER_KEY),
                        ValidationServiceApplication.TIME_TO_BE_KNOWN,
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .run(List.of("rotate"));

        assertThat(exit).isZero();
        assertThat(ValidationServiceApplication.TIME_TO_BE_KNOWN).isGreaterThanOrEqualTo(manifestKeeps);
        await().until(() -> manifest(null).path("manifestKeys").size() == before + 1);
        ResponseEntity<String> answer = getAsSteward("/api/v1/gates/manifest?session={session}", session);
        assertThat(keyIdIn(answer))
                .isEqualTo(JSON.readTree(answer.getBody())
                        .at("/manifestKeys/0/kid")
                        .asString());
    }

    @Test
    void anAnswerSaysWhatWasAsked() {
        assertThat(manifest(null).has("since")).isFalse();
        String cursor = manifest(null).get("cursor").asString();
        assertThat(manifest(cursor).path("since").asString()).isEqualTo(cursor);
    }

    @Test
    void thenOnlyWhatChanged() {
        CodeFixture other = CodeFixture.of(session);
        issue(other);
        String cursor = manifest(null).get("cursor").asString();
        scan(code);
        revoke(UUID.randomUUID(), other.ticket());

        JsonNode changes = manifest(cursor);

        assertThat(idsIn(changes, "blocked")).containsExactly(printed.ticket());
        assertThat(idsIn(changes, "revoked")).containsExactly(other.ticket());
        assertThat(changes.get("complete").asBoolean()).isFalse();
    }

    @Test
    void aTicketThatWasRevokedBeforeItWasToldOfIsInTheManifest() {
        CodeFixture late = CodeFixture.of(session);
        revoke(UUID.randomUUID(), late.ticket());
        String cursor = manifest(null).get("cursor").asString();
        issue(late);

        assertThat(idsIn(manifest(cursor), "revoked")).contains(late.ticket());
    }

    @Test
    void newPhonesAreTold() {
        LiveCodeFixture live = LiveCodeFixture.of(session);
        issue(live.ticket());
        bind(live.ticket().ticket(), 3);

        assertThat(manifest(null).at("/bindings/" + live.ticket().ticket()).asInt())
                .isEqualTo(3);
    }

    /** A change that commits late must not be lost behind one that began later and committed before it. */
    @Test
    void whatCommitsLateIsNotLost() {
        CodeFixture other = CodeFixture.of(session);
        issue(other);
        CompletableFuture<String> cursor = new CompletableFuture<>();

        new TransactionTemplate(transactions).executeWithoutResult(late -> {
            jdbc.sql("UPDATE ticket SET revoked_by = gen_random_uuid(), changed_in = pg_current_xact_id() WHERE id = ?")
                    .param(other.ticket())
                    .update();
            CompletableFuture.runAsync(() -> scan(code)).join();
            CompletableFuture.supplyAsync(() -> manifest(null))
                    .thenAccept(read -> {
                        assertThat(idsIn(read, "blocked")).containsExactly(printed.ticket());
                        assertThat(idsIn(read, "revoked")).isEmpty();
                        cursor.complete(read.get("cursor").asString());
                    })
                    .join();
        });

        assertThat(idsIn(manifest(cursor.join()), "revoked")).containsExactly(other.ticket());
    }

    @Test
    void pagesTogetherAreEverything() {
        fill(20_000, 17_000);
        Set<UUID> seen = new HashSet<>();
        JsonNode page = manifest(null);
        seen.addAll(idsIn(page, "revoked"));
        UUID meanwhile = jdbc.sql("SELECT id FROM ticket WHERE session = ? AND revoked_by IS NULL LIMIT 1")
                .param(session)
                .query(UUID.class)
                .single();
        revoke(UUID.randomUUID(), meanwhile);
        int pages = 1;
        while (page.get("more").asBoolean()) {
            page = manifest(page.get("cursor").asString());
            seen.addAll(idsIn(page, "revoked"));
            pages++;
        }
        seen.addAll(idsIn(manifest(page.get("cursor").asString()), "revoked"));

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(17_001).contains(meanwhile);
    }

    @Test
    void aStadiumIsSmallAndQuick() throws Exception {
        fill(80_000, 7_900);
        jdbc.sql("ANALYZE ticket").update();
        List<Duration> times = new ArrayList<>();
        int bytes = 0;
        for (int n = 0; n < 10; n++) {
            long start = System.nanoTime();
            bytes = compressed().length;
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }

        assertThat(bytes).isLessThan(200_000);
        assertThat(times.stream().min(Duration::compareTo).orElseThrow()).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        // Again if an hour ends just then.
        await().until(() -> withTag(tag()).getStatusCode().value() == 304);
        String tag = tag();
        scan(code);
        assertThat(withTag(tag).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void anotherDatabasesCursorBeginsAnew() {
        assertThat(manifest("999999999999999999").get("complete").asBoolean()).isTrue();
    }

    @Test
    void whatIsNoCursorIsRefused() {
        Random random = new Random(3);
        List<String> cursors = IntStream.range(0, 50)
                .mapToObj(n -> random.nextInt() + "." + random.nextInt(9))
                .toList();

        assertThat(cursors)
                .allSatisfy(cursor -> assertThat(
                                getAsSteward("/api/v1/gates/manifest?session={session}&since={since}", session, cursor)
                                        .getBody())
                        .contains("cursor-invalid"));
        assertThat(getAsSteward("/api/v1/gates/manifest?session=NONE")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private static boolean isSigned(String body, ResponseEntity<String> answer, JsonNode key)
            throws GeneralSecurityException {
        String[] parts = String.valueOf(answer.getHeaders().getFirst("Manifest-Signature"))
                .split("\\.", -1);
        byte[] raw = Base64.getUrlDecoder().decode(key.path("x").asString());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(VerificationKey.of(1, raw, true).key());
        signature.update((parts[0] + "." + body).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String keyIdIn(ResponseEntity<String> answer) {
        String[] parts = String.valueOf(answer.getHeaders().getFirst("Manifest-Signature"))
                .split("\\.", -1);
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[0]))
                .path("kid")
                .asString();
    }

    /** So many tickets, some of them revoked. */
    private void fill(int tickets, int revoked) {
        jdbc.sql("""
                        INSERT INTO ticket (id, version, issued_version, holder, session, category, type, live_code,
                            commitment, revoked_by, changed_in)
                        SELECT uuidv7(), 1, 1, gen_random_uuid(), :session, 'A', 'SOLO', false,
                            sha256(n::text::bytea), CASE WHEN n <= :revoked THEN gen_random_uuid() END,
                            CASE WHEN n <= :revoked THEN pg_current_xact_id() END
                        FROM generate_series(1, :tickets) AS n""")
                .param("session", session)
                .param("tickets", tickets)
                .param("revoked", revoked)
                .update();
    }

    private JsonNode manifest(@Nullable String since) {
        ResponseEntity<String> answer = since == null
                ? getAsSteward("/api/v1/gates/manifest?session={session}", session)
                : getAsSteward("/api/v1/gates/manifest?session={session}&since={since}", session, since);
        return JSON.readTree(answer.getBody());
    }

    private String tag() {
        return String.valueOf(getAsSteward("/api/v1/gates/manifest?session={session}", session)
                .getHeaders()
                .getETag());
    }

    private ResponseEntity<String> withTag(String tag) {
        return http().get()
                .uri("/api/v1/gates/manifest?session={session}", session)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.person(UUID.randomUUID().toString(), "STEWARD"));
                    headers.set(HttpHeaders.IF_NONE_MATCH, tag);
                })
                .retrieve()
                .toEntity(String.class);
    }

    private byte[] compressed() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address() + "/api/v1/gates/manifest?session=" + session))
                            .header(
                                    "Authorization",
                                    "Bearer "
                                            + TestTokens.person(
                                                    UUID.randomUUID().toString(), "STEWARD"))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            return answer.body();
        }
    }

    private static List<UUID> idsIn(JsonNode manifest, String list) {
        List<UUID> ids = new ArrayList<>();
        manifest.get(list).forEach(id -> ids.add(UUID.fromString(id.asString())));
        return ids;
    }
}
