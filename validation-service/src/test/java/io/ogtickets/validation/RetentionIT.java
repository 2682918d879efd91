package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ogtickets.validation.application.GateRetention;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who was at the gates is known for half a year, and not for longer; that they let somebody in stays. */
class RetentionIT extends Scenario {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String SCAN = "SELECT steward || ' ' || device || ' ' || octet_length(code_digest) FROM scan";

    @Autowired
    private GateRetention retention;

    @BeforeEach
    void somebodyWentIn() {
        theGateIsReady();
        assertThat(scan(code).get("verdict").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void stewardsAndDevicesAreForgottenAfterHalfAYearAndNotBefore() {
        String figures = figures();
        age(179);
        retention.apply();
        assertThat(scans()).singleElement().asString().endsWith(" scanner-1 32").doesNotContain(NOBODY.toString());

        age(181);
        retention.apply();

        assertThat(scans()).containsExactly(NOBODY + " no scanner 0");
        assertThat(figures()).isEqualTo(figures);
        assertThat(scan(code).get("verdict").asString())
                .as("I3: a ticket is admitted once")
                .isEqualTo("ALREADY_ADMITTED");
    }

    @Test
    void noScannerTakesTheNamesOfForgottenScans() {
        String mine = jdbc.sql("SELECT id::text FROM scan WHERE session = ?")
                .param(session)
                .query(String.class)
                .single();
        age(181);
        for (String called : List.of("forgotten", "no-scanner", "nobody")) {
            Map<String, Object> attempt = attempt(code);
            attempt.put("device", called);
            attempt.put("nonce", mine);
            assertThat(scan(attempt).get("verdict").asString()).isEqualTo("ALREADY_ADMITTED");
        }
        Map<String, Object> blank = attempt(code);
        blank.put("device", "no scanner");
        assertThat(tryToScan(blank).getStatusCode().value()).isEqualTo(400);

        retention.apply();

        assertThat(scans()).contains(NOBODY + " no scanner 0").hasSize(4);
    }

    @Test
    void holdersAreForgottenHalfAYearAfterTheSessionAndNotBefore() {
        UUID holder = holder();
        end(179);
        retention.apply();
        assertThat(holder()).isEqualTo(holder);

        end(181);
        retention.apply();

        assertThat(holder()).isEqualTo(NOBODY);
    }

    @Test
    void interventionsGoAfterAYearAndNotBefore() {
        UUID recent = intervention(364);
        UUID old = intervention(366);

        retention.apply();

        assertThat(interventions(recent)).isOne();
        assertThat(interventions(old)).isZero();
    }

    @Test
    void nobodyDeletesARecentInterventionOrChangesAnOldOne() {
        UUID recent = intervention(179);
        UUID old = intervention(300);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("DELETE FROM intervention WHERE scan = ?")
                        .param(recent)
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE intervention SET reason = 'none' WHERE scan = ?")
                        .param(old)
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("TRUNCATE intervention").update());
    }

    /** Somebody who was refused, and what a supervisor did about it so many days ago. */
    private UUID intervention(int daysAgo) {
        UUID refused = UUID.fromString(scan("hello").get("id").asString());
        jdbc.sql("""
                        INSERT INTO intervention (scan, act, supervisor, reason, at)
                        VALUES (?, 'OVERRIDE', gen_random_uuid(), 'lost', now() - make_interval(days => ?))""").params(refused, daysAgo).update();
        return refused;
    }

    private long interventions(UUID scan) {
        return count("SELECT count(*) FROM intervention WHERE scan = ?", scan);
    }

    private void age(int days) {
        jdbc.sql("UPDATE scan SET at = now() - make_interval(days => ?) WHERE session = ?")
                .params(days, session)
                .update();
    }

    private void end(int daysAgo) {
        jdbc.sql("UPDATE session SET ends_at = now() - make_interval(days => ?) WHERE code = ?")
                .params(daysAgo, session)
                .update();
    }

    private UUID holder() {
        return jdbc.sql("SELECT holder FROM ticket WHERE id = ?")
                .param(printed.ticket())
                .query(UUID.class)
                .single();
    }

    private List<String> scans() {
        return jdbc.sql(SCAN + " WHERE session = ?")
                .param(session)
                .query(String.class)
                .list();
    }

    private String figures() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE verdict = 'ADMITTED' AND undone_at IS NULL) || ' of ' || count(*)
                        FROM scan WHERE session = ?""").param(session).query(String.class).single();
    }
}
