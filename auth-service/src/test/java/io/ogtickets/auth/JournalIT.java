package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ogtickets.auth.audit.application.JournalVerdict;
import io.ogtickets.auth.audit.application.VerifyJournal;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** The security journal: who reads what of it, and that nobody rewrites it unseen. */
class JournalIT extends Scenario {

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private VerifyJournal verifyJournal;

    @Autowired
    private ScheduledAnnotationBeanPostProcessor schedule;

    @Test
    void aPersonReadsWhatConcernsThemPageByPageAndNothingElse() {
        UUID account = person();
        signIn(email, "not the right one");

        JsonNode first = json(events(freshToken(account), "?size=2"));
        JsonNode second = json(events(freshToken(account), "?size=2&page=1"));

        assertThat(first.at("/total").asInt()).isEqualTo(3);
        assertThat(first.at("/items/0/kind").asString()).isEqualTo("SIGN_IN_FAILED");
        assertThat(first.at("/items/0/byStaff").asBoolean()).isFalse();
        assertThat(second.at("/items/0/kind").asString()).isEqualTo("ACCOUNT_ACTIVATED");
        assertThat(json(events(freshToken(UUID.randomUUID()), "")).at("/total").asInt())
                .isZero();
    }

    @Test
    void anAdministratorFiltersTheWholeJournalAndNobodyElseReadsIt() {
        UUID account = person();
        signIn(email, "not the right one");
        String administrator = freshToken(UUID.randomUUID(), "ADMINISTRATOR");
        String path = "/api/v1/admin/audit?account=" + account;

        JsonNode failures = json(send(HttpMethod.GET, path + "&kind=SIGN_IN_FAILED", administrator, null));
        JsonNode later = json(send(HttpMethod.GET, path + "&from=2999-01-01T00:00:00Z", administrator, null));
        JsonNode all = json(send(HttpMethod.GET, path + "&to=2999-01-01T00:00:00Z", administrator, null));

        assertThat(failures.at("/total").asInt()).isOne();
        assertThat(failures.at("/items/0/account").asString()).isEqualTo(account.toString());
        assertThat(later.at("/total").asInt()).isZero();
        assertThat(all.at("/total").asInt()).isEqualTo(3);
        assertThat(codeOf(send(HttpMethod.GET, path + "&kind=NONSENSE", administrator, null)))
                .isEqualTo("400 validation-failed");
        assertThat(codeOf(send(HttpMethod.GET, path, freshToken(account), null)))
                .isEqualTo("403 forbidden");
    }

    @Test
    void nothingIsChangedAndNothingYoungIsDeleted() {
        UUID entry = someEntry();

        assertThatThrownBy(() -> jdbc.sql("UPDATE journal_entry SET kind = 'SIGNED_IN' WHERE id = ?")
                        .param(entry)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM journal_entry WHERE id = ?")
                        .param(entry)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE journal_batch").update()).hasMessageContaining("append-only");
    }

    @Test
    void whatIsSealedIsVerifiedAndEachTamperingIsFound() {
        UUID entry = someEntry();
        seal(entry);
        JournalVerdict clean = verifyJournal.check();
        assertThat(clean.faults()).isEmpty();
        assertThat(clean.batches()).isPositive();

        assertThat(faultsAfter("UPDATE journal_entry SET kind = 'SIGNED_IN_' WHERE id = ?", entry))
                .isOne();
        assertThat(faultsAfter("UPDATE journal_entry SET at = at + interval '1 hour' WHERE id = ?", entry))
                .isOne();
        assertThat(faultsAfter("UPDATE journal_entry SET actor = sha256('x') WHERE id = ?", entry))
                .isOne();
        assertThat(faultsAfter("DELETE FROM journal_entry WHERE id = ?", entry)).isOne();
        assertThat(faultsAfter(
                        "INSERT INTO journal_entry (id, at, kind, details) VALUES (?, now(), 'SIGNED_IN', '{}')",
                        UUID.randomUUID()))
                .isOne();
        assertThat(faultsAfter("UPDATE journal_batch SET hash = sha256('x') WHERE ? = ANY (entries)", entry))
                .isPositive();
        assertThat(verifyJournal.check().faults()).isEmpty();
    }

    @Test
    void theCommandSaysByItsStatusWhetherTheJournalIsAsItWasSealed(@Autowired Environment service) {
        UUID entry = someEntry();
        seal(entry);
        VerifyAudit clean = VerifyAudit.run(service);
        assertThat(clean.status()).as(clean.output()).isZero();
        assertThat(clean.output()).contains("Security journal: ", " batches, head ");

        tamper("UPDATE journal_entry SET kind = kind || '_' WHERE id = ?", entry);
        try {
            VerifyAudit found = VerifyAudit.run(service);
            assertThat(found.status()).as(found.output()).isOne();
            assertThat(found.output()).contains("its entries are not those that were sealed");
        } finally {
            tamper("UPDATE journal_entry SET kind = rtrim(kind, '_') WHERE id = ?", entry);
        }
    }

    @Test
    void aBatchThatIsTakenOutLeavesAGap() {
        seal(someEntry());
        seal(someEntry());
        long last = verifyJournal.check().batches();

        assertThat(last).isGreaterThan(1);
        assertThat(faultsAfter("DELETE FROM journal_batch WHERE number = ?::bigint - 1", last))
                .isPositive();
    }

    @Test
    void theJournalHoldsNoAccountsId() {
        UUID account = person();

        assertThat(jdbc.sql("SELECT count(*) FROM journal_entry e WHERE to_jsonb(e)::text LIKE '%' || ? || '%'")
                        .param(account.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID someEntry() {
        signIn("nobody." + UUID.randomUUID() + "@example.org", "not the right one");
        return jdbc.sql("SELECT id FROM journal_entry WHERE kind = 'SIGN_IN_FAILED' ORDER BY at DESC, id DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }

    /** Does with the rights of the table's owner what nobody should, looks, and undoes it. */
    private int faultsAfter(String tampering, Object of) {
        Integer faults = transaction.execute(status -> {
            status.setRollbackOnly();
            tamper(tampering, of);
            return verifyJournal.check().faults().size();
        });
        return Objects.requireNonNull(faults);
    }

    private void tamper(String tampering, Object of) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql(tampering).param(of).update();
        });
    }

    /** Again and again, for an ordinary run of the job may be under way. */
    private void seal(UUID entry) {
        await().until(() -> {
            schedule.getScheduledTasks().stream()
                    .filter(task -> task.getTask().toString().contains("sealAll"))
                    .forEach(task -> task.getTask().getRunnable().run());
            return jdbc.sql("SELECT count(*) FROM journal_pending WHERE entry = ?")
                            .param(entry)
                            .query(Long.class)
                            .single()
                    == 0;
        });
    }

    private ResponseEntity<String> events(String token, String query) {
        return send(HttpMethod.GET, "/api/v1/accounts/me/security-events" + query, token, null);
    }
}
