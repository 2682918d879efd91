package io.ogtickets.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.auth.audit.application.VerifyJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** What staff do in other services stands in the one journal. */
class StaffActsIT extends Scenario {

    private static final String AT = "2026-11-20T09:12:31.482Z";

    /** No other test's; events of one key are read in their order. */
    private final String key = UUID.randomUUID().toString();

    private final String word = "tried-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private VerifyJournal verifyJournal;

    @Test
    void anActIsShownWithWhoWhenAndWhat() {
        UUID actor = person();
        tell(UUID.randomUUID(), actor, word);

        JsonNode act = await().until(
                        () -> journal("?act=" + word),
                        found -> found.at("/total").asInt() == 1)
                .at("/items/0");

        assertThat(act.at("/kind").asString()).isEqualTo("STAFF_ACTED");
        assertThat(act.at("/at").asString()).isEqualTo(AT);
        assertThat(act.at("/actor").asString()).isEqualTo(actor.toString());
        assertThat(act.at("/account").isNull()).isTrue();
        assertThat(act.at("/details/act").asString()).isEqualTo(word);
        assertThat(act.at("/details/capacityBefore").asString()).isEqualTo("1000");
        assertThat(journal("?kind=STAFF_ACTED&actor=" + actor).at("/total").asInt())
                .isOne();
        assertThat(journal("?act=capacity-changed&actor=" + actor).at("/total").asInt())
                .isZero();
        assertThat(journal("?act=" + word + "&to=" + AT).at("/total").asInt()).isZero();
        assertThat(codeOf(send(HttpMethod.GET, "/api/v1/admin/audit?act=A B", administrator(), null)))
                .isEqualTo("400 validation-failed");
        assertThat(verifyJournal.check().faults()).isEmpty();
    }

    @Test
    void whoActedIsToldOfItInTheirExport() {
        UUID actor = person();
        tell(UUID.randomUUID(), actor, word);
        await().until(() -> journal("?act=" + word).at("/total").asInt() == 1);

        JsonNode export = json(send(HttpMethod.GET, "/api/v1/accounts/me/export", freshToken(actor), null));

        assertThat(export.at("/services/auth-service/actsAsStaff/0/details/act").asString())
                .isEqualTo(word);
    }

    @Test
    void anActThatIsToldAgainIsKeptOnce() {
        UUID actor = person();
        UUID act = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        tell(event, "staff-acted", act, actor, word);
        tell(event, "staff-acted", act, actor, word);
        tell(UUID.randomUUID(), "staff-acted", act, actor, word);
        tell(UUID.randomUUID(), actor, word + "-last");

        await().until(() -> journal("?act=" + word + "-last").at("/total").asInt() == 1);

        assertThat(journal("?actor=" + actor).at("/total").asInt()).isEqualTo(2);
        assertThat(verifyJournal.check().faults()).isEmpty();
    }

    @Test
    void whatNobodyHereHasHeardOfIsKeptAsAnActAndLeftAsAnEvent() {
        UUID actor = person();
        tell(UUID.randomUUID(), "staff-dreamt", UUID.randomUUID(), actor, word);
        tell(UUID.randomUUID(), actor, word + "-never-heard-of");

        await().until(() ->
                journal("?act=" + word + "-never-heard-of").at("/total").asInt() == 1);

        assertThat(journal("?act=" + word).at("/total").asInt()).isZero();
    }

    @Test
    void anActOfSomebodyWhoWasErasedMeanwhileNamesNobody() {
        UUID actor = person();
        send(HttpMethod.DELETE, "/api/v1/accounts/me", freshToken(actor), Map.of("forfeit", true));

        tell(UUID.randomUUID(), actor, word);

        JsonNode act = await().until(
                        () -> journal("?act=" + word),
                        found -> found.at("/total").asInt() == 1)
                .at("/items/0");
        assertThat(act.at("/actor").isNull()).isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM journal_entry e WHERE to_jsonb(e)::text LIKE '%' || ? || '%'")
                        .param(actor.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasDoneBeforeAnErasureStaysAndNamesNobodyAfterIt() {
        UUID actor = person();
        tell(UUID.randomUUID(), actor, word);
        await().until(() -> journal("?actor=" + actor).at("/total").asInt() == 1);

        send(HttpMethod.DELETE, "/api/v1/accounts/me", freshToken(actor), Map.of("forfeit", true));

        assertThat(journal("?actor=" + actor).at("/total").asInt()).isZero();
        assertThat(journal("?act=" + word).at("/items/0/actor").isNull()).isTrue();
    }

    @Test
    void aMachineIsNobodyAndKnownByItsId() {
        UUID machine = UUID.nameUUIDFromBytes("og-machine/gate-lad".getBytes(UTF_8));
        tell(UUID.randomUUID(), machine, word);

        JsonNode act = await().until(
                        () -> journal("?act=" + word),
                        found -> found.at("/total").asInt() == 1)
                .at("/items/0");

        assertThat(act.at("/details/machine").asString()).isEqualTo(machine.toString());
    }

    @Test
    void anActThatCantBeReadIsBuried() {
        tell(UUID.randomUUID(), person(), "Not a word");

        await().until(() -> jdbc.sql("SELECT count(*) FROM dead_letter WHERE topic = 'audit' AND key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                == 1);
    }

    @Test
    void anActOfTheFutureIsBuriedForItWouldStayTooLong() {
        tell(
                UUID.randomUUID(),
                "staff-acted",
                UUID.randomUUID(),
                person(),
                word,
                Instant.now().plus(Duration.ofMinutes(10)).toString());

        await().until(() -> jdbc.sql("SELECT count(*) FROM dead_letter WHERE topic = 'audit' AND key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                == 1);
        assertThat(journal("?act=" + word).at("/total").asInt()).isZero();
    }

    private JsonNode journal(String query) {
        return json(send(HttpMethod.GET, "/api/v1/admin/audit" + query, administrator(), null));
    }

    private String administrator() {
        return freshToken(UUID.randomUUID(), "ADMINISTRATOR");
    }

    private void tell(UUID event, UUID actor, String act) {
        tell(event, "staff-acted", UUID.randomUUID(), actor, act);
    }

    private void tell(UUID event, String type, UUID id, UUID actor, String act) {
        tell(event, type, id, actor, act, AT);
    }

    private void tell(UUID event, String type, UUID id, UUID actor, String act, String at) {
        String data = JSON.writeValueAsString(Map.of(
                "id", id,
                "at", at,
                "actor", actor,
                "act", act,
                "details", Map.of("session", "SWM-0727-1100", "capacity", "1200", "capacityBefore", "1000")));
        ProducerRecord<String, byte[]> told = new ProducerRecord<>("audit", key, data.getBytes(UTF_8));
        Map.of("ce_id", event.toString(), "ce_type", type, "ce_source", "order-service", "ce_time", AT)
                .forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
        kafka.send(told).join();
    }
}
