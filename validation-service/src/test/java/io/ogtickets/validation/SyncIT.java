package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platformtest.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Scanners were offline, and bring what they decided. */
class SyncIT extends Scenario {

    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(600);

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @Test
    void whoWasLetInOfflineIsAdmittedAsOfThen() {
        JsonNode answer =
                sync("offline-1", List.of(offline(code, "ADMITTED", noon))).get(0);

        assertThat(answer.get("verdict").asString()).isEqualTo("ADMITTED");
        assertThat(answer.has("conflict")).isFalse();
        assertThat(scan(code).at("/firstAdmission/at").asString()).isEqualTo(noon.toString());
        await().until(() -> told.admissionsOf(printed.ticket()).size() == 1);
    }

    @Test
    void theSameScansAgainAreTheSameAnswersAgain() {
        List<Map<String, Object>> scans =
                List.of(offline(code, "ADMITTED", noon), offline("hello", "FORGED", noon.plusSeconds(1)));

        JsonNode first = sync("offline-1", scans);

        assertThat(sync("offline-1", scans)).isEqualTo(first);
        assertThat(count("SELECT count(*) FROM scan WHERE ticket_id = ?", printed.ticket()))
                .isOne();
    }

    @Test
    void ofTwoScannersTheEarlierAdmittedWhicheverSyncsFirst() {
        List<Map<String, Object>> later = List.of(offline(code, "ADMITTED", noon.plusSeconds(60)));
        List<Map<String, Object>> earlier = List.of(offline(code, "ADMITTED", noon));

        assertThat(sync("later", later).get(0).has("conflict")).isFalse();
        JsonNode ofEarlier = sync("earlier", earlier).get(0);
        JsonNode ofLater = sync("later", later).get(0);

        assertThat(ofEarlier.get("verdict").asString()).isEqualTo("ADMITTED");
        assertThat(ofEarlier.at("/conflict/reason").asString()).isEqualTo("ADMITTED_TWICE");
        assertThat(ofEarlier.at("/conflict/others/0/device").asString()).isEqualTo("later");
        assertThat(ofLater.at("/conflict/others/0/device").asString()).isEqualTo("earlier");
        assertThat(scan(code).at("/firstAdmission/at").asString()).isEqualTo(noon.toString());
        assertThat(openAdmissions()).isOne();
        await().until(() -> told.admissionsOf(printed.ticket()).size() == 2);
        assertThat(versionsTold()).containsExactly(2, 3);
    }

    @Test
    void theLaterScannerIsToldOfTheEarlier() {
        sync("earlier", List.of(offline(code, "ADMITTED", noon)));
        JsonNode later = sync("later", List.of(offline(code, "ADMITTED", noon.plusSeconds(60))))
                .get(0);

        assertThat(later.get("verdict").asString()).isEqualTo("ALREADY_ADMITTED");
        assertThat(later.at("/conflict/reason").asString()).isEqualTo("ADMITTED_TWICE");
        assertThat(later.at("/conflict/others/0/device").asString()).isEqualTo("earlier");
        assertThat(versionsTold()).containsExactly(2);
    }

    @Test
    void whoWasLetInOfflineBeforeAnybodyWasOnlineIsTheAdmission() {
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ADMITTED");

        JsonNode offline =
                sync("offline-1", List.of(offline(code, "ADMITTED", noon))).get(0);

        assertThat(offline.get("verdict").asString()).isEqualTo("ADMITTED");
        assertThat(offline.at("/conflict/reason").asString()).isEqualTo("ADMITTED_TWICE");
        assertThat(offline.at("/conflict/others/0/device").asString()).isEqualTo("scanner-1");
        assertThat(scan(code).at("/firstAdmission/at").asString()).isEqualTo(noon.toString());
        assertThat(openAdmissions()).isOne();
        await().until(() -> told.admissionsOf(printed.ticket()).size() == 2);
        assertThat(versionsTold()).containsExactly(2, 3);
    }

    @Test
    void whoWasLetInOnlineIsNamedToTheScannerThatWasOffline() {
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ADMITTED");

        JsonNode offline = sync("offline-1", List.of(offline(code, "ADMITTED", Instant.now())))
                .get(0);

        assertThat(offline.get("verdict").asString()).isEqualTo("ALREADY_ADMITTED");
        assertThat(offline.at("/conflict/reason").asString()).isEqualTo("ADMITTED_TWICE");
        assertThat(offline.at("/conflict/others/0/device").asString()).isEqualTo("scanner-1");
        assertThat(openAdmissions()).isOne();
    }

    @Test
    void ofThreeScannersAtOnceEachDoubleIsNamed() throws Exception {
        List<List<Map<String, Object>>> devices = Stream.of(2, 0, 1)
                .map(minute -> List.of(offline(code, "ADMITTED", noon.plusSeconds(60L * minute))))
                .toList();

        StampedeIT.atOnce(Stream.of(0, 1, 2)
                .<Callable<JsonNode>>map(n -> () -> sync("device-" + n, devices.get(n)))
                .toList());

        for (int n = 0; n < 3; n++) {
            assertThat(sync("device-" + n, devices.get(n)).get(0).at("/conflict/others"))
                    .hasSize(2);
        }
        assertThat(scan(code).at("/firstAdmission/at").asString()).isEqualTo(noon.toString());
        assertThat(openAdmissions()).isOne();
    }

    @Test
    void whoWasLetInByARevokedTicketIsTold() {
        revoke(UUID.randomUUID(), printed.ticket());

        JsonNode answer =
                sync("offline-1", List.of(offline(code, "ADMITTED", noon))).get(0);

        assertThat(answer.get("verdict").asString()).isEqualTo("REVOKED");
        assertThat(answer.at("/conflict/reason").asString()).isEqualTo("ADMITTED_WRONGLY");
    }

    @Test
    void whoWasRefusedOfflineStaysRefused() {
        JsonNode answer =
                sync("offline-1", List.of(offline(code, "WRONG_GATE", noon))).get(0);

        assertThat(answer.get("verdict").asString()).isEqualTo("WRONG_GATE");
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void whomASupervisorLetPastARefusalOfflineIsPutDownAtSync() {
        Map<String, Object> refused = offline(code, "WRONG_GATE", noon);
        String scan = sync("offline-1", List.of(refused)).get(0).get("scan").asString();
        String supervisor = TestTokens.person(UUID.randomUUID().toString(), "STEWARD", "SUPERVISOR");

        String admission = post("/api/v1/scans/" + scan + "/override", supervisor, Map.of("reason", "no network"))
                .getBody();

        assertThat(admission).contains("\"ADMITTED\"");
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ALREADY_ADMITTED");
        assertThat(sync("offline-1", List.of(refused)).get(0).get("scan").asString())
                .isEqualTo(scan);
    }

    @Test
    void anUnknownTicketIsSentAgainUnderTheSameName() {
        CodeFixture late = CodeFixture.of(session);
        List<Map<String, Object>> scans = List.of(offline(late.signedBy(SIGNER), "ADMITTED", noon));

        JsonNode unknown = sync("offline-1", scans).get(0);
        assertThat(unknown.get("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(unknown.has("scan")).isFalse();
        issue(late);
        assertThat(sync("offline-1", scans).get(0).get("verdict").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void anotherCodeUnderTheSameNonceIsNamed() {
        Map<String, Object> scan = offline(code, "ADMITTED", noon);
        Map<String, Object> other = new HashMap<>(scan);
        other.put("code", "hello");

        JsonNode answers = sync("offline-1", List.of(scan, other));

        assertThat(answers.get(0).get("verdict").asString()).isEqualTo("ADMITTED");
        assertThat(answers.get(1).at("/conflict/reason").asString()).isEqualTo("NONCE_REUSED");
        assertThat(answers.get(1).has("scan")).isFalse();
    }

    @Test
    void aClockThatIsAheadAdmitsNobodyInTheFuture() {
        sync("offline-1", List.of(offline(code, "ADMITTED", Instant.now().plus(Duration.ofMinutes(30)))));

        assertThat(Instant.parse(scan(code).at("/firstAdmission/at").asString()))
                .isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void aDayOfScansIsTakenInAtOnce() {
        List<CodeFixture> tickets = tickets(9_000);
        List<Map<String, Object>> scans = new ArrayList<>();
        for (int n = 0; n < tickets.size(); n++) {
            scans.add(offline(tickets.get(n).signedBy(SIGNER), "ADMITTED", noon.plusMillis(n)));
        }
        List.copyOf(scans.subList(0, 1_000)).forEach(scan -> {
            Map<String, Object> again = new HashMap<>(scan);
            again.put("nonce", UUID.randomUUID().toString());
            again.put("at", noon.plusSeconds(300).toString());
            scans.add(again);
        });

        long start = System.nanoTime();
        JsonNode answers = sync("busy", scans);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(StreamSupport.stream(answers.spliterator(), false)
                        .map(answer -> answer.get("verdict").asString())
                        .toList())
                .hasSize(10_000)
                .filteredOn("ADMITTED"::equals)
                .hasSize(9_000);
        assertThat(StreamSupport.stream(answers.spliterator(), false)
                        .filter(answer -> answer.has("conflict"))
                        .count())
                .isEqualTo(2_000);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(sync("busy", scans)).isEqualTo(answers);
    }

    @Test
    void whatIsMissingIsNamedByItsPlace() {
        Map<String, Object> broken = offline(code, "ADMITTED", noon);
        broken.remove("at");

        ResponseEntity<String> refused = tryToSync("offline-1", List.of(offline(code, "ADMITTED", noon), broken));

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody()).contains("scans[1].at");
        assertThat(tryToSync("offline-1", List.of()).getStatusCode().value()).isEqualTo(400);
    }

    private List<CodeFixture> tickets(int count) {
        List<CodeFixture> tickets =
                Stream.generate(() -> CodeFixture.of(session)).limit(count).toList();
        jdbc.sql("""
                        INSERT INTO ticket (id, version, issued_version, holder, session, category, type, live_code,
                            commitment)
                        SELECT id, 1, 1, gen_random_uuid(), :session, 'A', 'SOLO', false, decode(commitment, 'hex')
                        FROM unnest(:ids, :commitments) AS issued (id, commitment)""")
                .param("session", session)
                .param("ids", tickets.stream().map(CodeFixture::ticket).toArray(UUID[]::new))
                .param(
                        "commitments",
                        tickets.stream().map(CodeFixture::commitment).toArray(String[]::new))
                .update();
        return tickets;
    }

    private List<Integer> versionsTold() {
        await().until(() -> !told.admissionsOf(printed.ticket()).isEmpty());
        return told.admissionsOf(printed.ticket()).stream()
                .map(event -> JSON.readTree(event).get("version").asInt())
                .toList();
    }

    private long openAdmissions() {
        return count(
                "SELECT count(*) FROM scan WHERE ticket_id = ? AND verdict = 'ADMITTED' AND undone_at IS NULL",
                printed.ticket());
    }
}
