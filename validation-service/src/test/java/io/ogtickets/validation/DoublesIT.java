package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.TestTokens;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Staff look for the tickets by which more than one went in. */
class DoublesIT extends Scenario {

    private static final String SUPERVISOR = TestTokens.person(UUID.randomUUID().toString(), "STEWARD", "SUPERVISOR");

    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(600);

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoScannersThatWereOfflineAreBothNamedWhicheverSyncsFirst(boolean earlierFirst) {
        Instant[] times = {noon, noon.plusSeconds(60)};
        String[] devices = {"north", "south"};
        for (int n : earlierFirst ? new int[] {0, 1} : new int[] {1, 0}) {
            assertThat(doubles().get("total").asInt()).isZero();
            sync(devices[n], List.of(offline(code, "ADMITTED", times[n])));
        }

        JsonNode found = doubles();

        assertThat(found.get("total").asInt()).isOne();
        assertThat(found.at("/items/0/ticket").asString())
                .isEqualTo(printed.ticket().toString());
        assertThat(found.at("/items/0/entries")
                        .valueStream()
                        .map(entry -> entry.get("device").asString()))
                .containsExactly("north", "south");
        assertThat(found.at("/items/0/entries")
                        .valueStream()
                        .map(entry -> entry.get("at").asString()))
                .containsExactly(times[0].toString(), times[1].toString());
        assertThat(found.at("/items/0/entries/0/gate").asString()).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(ints = {-600, 0})
    void aGateOnlineAndAScannerOfflineAreBothNamed(int seconds) {
        scan(code);
        sync("offline", List.of(offline(code, "ADMITTED", Instant.now().plusSeconds(seconds))));

        assertThat(doubles()
                        .at("/items/0/entries")
                        .valueStream()
                        .map(entry -> entry.get("device").asString()))
                .containsExactlyInAnyOrder("scanner-1", "offline");
    }

    @Test
    void whoTookTwoInByARevokedTicketIsNamedToo() {
        revoke(UUID.randomUUID(), printed.ticket());
        sync("north", List.of(offline(code, "ADMITTED", noon)));
        assertThat(doubles().get("total").asInt()).isZero();

        sync("south", List.of(offline(code, "ADMITTED", noon.plusSeconds(60))));

        assertThat(doubles().at("/items/0/entries")).hasSize(2);
    }

    @Test
    void whoWentInOnceOrWasRefusedIsNoDouble() {
        CodeFixture other = CodeFixture.of(session);
        issue(other);
        sync("north", List.of(offline(code, "ADMITTED", noon), offline(code, "ALREADY_ADMITTED", noon.plusSeconds(1))));
        scan(code);
        scan(other.signedBy(SIGNER));
        sync("south", List.of(offline(other.signedBy(SIGNER), "WRONG_GATE", noon)));
        sync("south", List.of(offline("hello", "ADMITTED", noon), offline("hello", "ADMITTED", noon)));

        assertThat(doubles().get("total").asInt()).isZero();
    }

    @Test
    void anAdmissionThatWasUndoneIsNoEntry() {
        String admission = scan(code).get("id").asString();
        sync("offline", List.of(offline(code, "ADMITTED", Instant.now())));
        assertThat(doubles().get("total").asInt()).isOne();

        post("/api/v1/scans/" + admission + "/undo", SUPERVISOR, Map.of("reason", "didn't go in"));

        assertThat(doubles().get("total").asInt()).isZero();
    }

    @Test
    void manyAreListedInPagesTheNewestFirst() {
        List<CodeFixture> tickets =
                IntStream.range(0, 3).mapToObj(n -> CodeFixture.of(session)).toList();
        for (int n = 0; n < tickets.size(); n++) {
            issue(tickets.get(n));
            String shown = tickets.get(n).signedBy(SIGNER);
            sync("north", List.of(offline(shown, "ADMITTED", noon)));
            sync("south", List.of(offline(shown, "ADMITTED", noon.plusSeconds(60L * n + 60))));
        }

        assertThat(doubles()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.get("ticket").asString()))
                .containsExactly(
                        tickets.get(2).ticket().toString(),
                        tickets.get(1).ticket().toString(),
                        tickets.get(0).ticket().toString());
        JsonNode second = ofSession(session, "?page=1&size=2");
        assertThat(second.get("total").asInt()).isEqualTo(3);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/items/0/ticket").asString())
                .isEqualTo(tickets.get(0).ticket().toString());
    }

    @Test
    void eachSessionHasItsOwn() {
        String other = "OTHER-" + session.substring(4);
        publish(other, 1, Instant.now(), "ON_SALE");
        sync("north", List.of(offline(code, "ADMITTED", noon)));
        sync("south", List.of(offline(code, "ADMITTED", noon)));

        assertThat(ofSession(other, "").get("total").asInt()).isZero();
        assertThat(getAsSteward("/api/v1/gates/NONE/doubles").getStatusCode().value())
                .isEqualTo(404);
    }

    private JsonNode doubles() {
        return ofSession(session, "");
    }

    private JsonNode ofSession(String of, String query) {
        return JSON.readTree(
                getAsSteward("/api/v1/gates/" + of + "/doubles" + query).getBody());
    }
}
