package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever staff do, in whichever service: it is found in the one journal, and the journal is sealed. */
class AuditIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Batches are sealed every minute. */
    private static final Duration UNTIL_SEALED = Duration.ofMinutes(3);

    /** Batches whose hash isn't that of their entries, or that don't follow the one before; ADR 14, said once more. */
    private static final String BROKEN_LINKS = """
            WITH field AS (
                SELECT id, uuid_send(id) || int8send((extract(epoch FROM at) * 1000000)::bigint)
                    || int4send(octet_length(kind)) || convert_to(kind, 'UTF8')
                    || int4send(coalesce(octet_length(person), 0)) || coalesce(person, '')
                    || int4send(coalesce(octet_length(actor), 0)) || coalesce(actor, '')
                    || int4send(octet_length(details)) || convert_to(details, 'UTF8') AS bytes
                FROM journal_entry)
            SELECT count(*) FROM journal_batch b
            WHERE previous <> coalesce(
                    (SELECT hash FROM journal_batch p WHERE p.number = b.number - 1), decode(repeat('00', 32), 'hex'))
               OR hash <> sha256(convert_to('og-journal/v1', 'UTF8') || previous || int8send(number)
                    || int4send(cardinality(entries)) || (
                        SELECT string_agg(bytes, '' ORDER BY place)
                        FROM unnest(entries) WITH ORDINALITY AS sealed (id, place) JOIN field USING (id)))""";

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final BackOffice backOffice = new BackOffice(people);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void whatAdministratorsAndSupervisorsDidIsFoundAndSealed() {
        String session = backOffice.publishSession();
        Bought bought = shop.buy(backOffice.publishOffer(session, "A", "DUO", false), 2);
        String order = bought.order().path("id").asString();

        changeLimitsAndBack();
        administrator()
                .put("/admin/sessions/" + session + "/categories/A", Map.of("capacity", 120))
                .ok();
        String refused = letInAtTheWrongGate(session, bought.code(1));
        administrator()
                .post("/admin/orders/" + order + "/refunds", Map.of("ticketIds", List.of(bought.id(0))))
                .ok();

        assertThat(act("session-published", "session", session)
                        .at("/details/version")
                        .asString())
                .isEqualTo("1");
        act("offer-published", "session", session);
        act("session-changed", "session", session);
        act("purchase-limits-changed", "perSession", "7");
        JsonNode capacity = act("capacity-changed", "session", session);
        assertThat(capacity.at("/details/capacityBefore").asString()).isEqualTo("100");
        assertThat(capacity.at("/details/capacity").asString()).isEqualTo("120");
        JsonNode refund = act("refund-requested", "order", order);
        JsonNode override = act("refusal-overridden", "scan", refused);
        assertThat(refund.path("actor").asString()).isEqualTo(idOf("ADMINISTRATOR"));
        assertThat(override.path("actor").asString()).isEqualTo(idOf("SUPERVISOR"));
        assertThat(journal("?kind=STAFF_ACTED&actor=" + idOf("SUPERVISOR"))
                        .path("items")
                        .toString())
                .contains(refused)
                .doesNotContain(order);
        assertIsSealed(override);
    }

    private void changeLimitsAndBack() {
        JsonNode before = administrator().get("/admin/limits").ok();
        administrator()
                .put(
                        "/admin/limits",
                        Map.of(
                                "perSession",
                                7,
                                "perGames",
                                before.path("perGames").asInt()))
                .ok();
        administrator().put("/admin/limits", before).ok();
    }

    /** Answers the scan that was overridden. */
    private String letInAtTheWrongGate(String session, String code) {
        int version = backOffice
                .moveSession(session, BackOffice.inDays(20), "W9")
                .path("version")
                .asInt();
        Gate closed = new Gate(people.demo("STEWARD"), session, "N1");
        await().atMost(PATIENCE)
                .until(() -> closed.manifest().at("/session/version").asInt() == version);
        JsonNode refused = closed.scanOnceKnown(code);
        assertThat(Gate.verdict(refused)).isEqualTo("WRONG_GATE");
        String scan = refused.path("id").asString();
        Answer override = people.demo("SUPERVISOR")
                .post("/scans/" + scan + "/override", Map.of("reason", "A family stays together"));
        assertThat(Gate.verdict(override.ok())).isEqualTo("ADMITTED");
        return scan;
    }

    private JsonNode act(String act, String detail, String value) {
        return await().atMost(PATIENCE)
                .until(
                        () -> journal("?size=100&act=" + act + "&from=" + start)
                                .path("items")
                                .valueStream()
                                .filter(entry -> entry.path("details")
                                        .path(detail)
                                        .asString("")
                                        .equals(value))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private void assertIsSealed(JsonNode entry) {
        Database auth = new Database(system, "auth");
        String id = entry.path("id").asString();
        await().atMost(UNTIL_SEALED)
                .until(() -> auth.number("SELECT count(*) FROM journal_batch WHERE '" + id + "' = ANY (entries)") == 1);
        assertThat(auth.number(BROKEN_LINKS)).isZero();
    }

    private JsonNode journal(String query) {
        return administrator().get("/admin/audit" + query).ok();
    }

    private String idOf(String role) {
        return people.demo(role).get("/accounts/me").ok().path("id").asString();
    }

    private Api administrator() {
        return people.demo("ADMINISTRATOR");
    }
}
