package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** What nobody comes back for is forgotten. */
class HousekeepingIT extends Scenario {

    @Autowired
    private ScheduledAnnotationBeanPostProcessor schedule;

    @Test
    void anExpiredRegistrationIsForgottenAndAnOpenOneIsNot() {
        register(registration());
        MAILBOX.token(email, 1);
        runAllScheduled();
        assertThat(count("SELECT count(*) FROM registration WHERE email = ?", email))
                .isOne();

        jdbc.sql("UPDATE registration SET expires_at = now() - interval '1 second' WHERE email = ?")
                .param(email)
                .update();
        runAllScheduled();

        assertThat(count("SELECT count(*) FROM registration WHERE email = ?", email))
                .isZero();
    }

    @Test
    void aMailThatTheServerNeverTookIsGivenUp() {
        UUID stale = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO mail (id, key_id, sealed, queued_at, next_attempt_at)
                        VALUES (?, 'gone', '', now() - interval '25 hours', now() + interval '1 hour')""").param(stale).update();

        runAllScheduled();

        assertThat(count("SELECT count(*) FROM mail WHERE id = ?", stale)).isZero();
    }

    @Test
    void aSignInThatNobodyCanContinueIsForgottenAndAnotherIsNot() {
        UUID account = person();
        signIn(email, PASSWORD);
        jdbc.sql("""
                        UPDATE sign_in_family SET last_seen_at = now() - interval '8 days'
                        WHERE id = (SELECT min(id::text)::uuid FROM sign_in_family WHERE account = ?)""").param(account).update();

        runAllScheduled();

        assertThat(count("SELECT count(*) FROM sign_in_family WHERE account = ?", account))
                .isOne();
    }

    @Test
    void aDeviceThatHasLetGoOfItsTokenIsForgottenAndAnotherIsNot() {
        UUID account = person();
        new Browser(http).signIn(email, PASSWORD);
        jdbc.sql("""
                        UPDATE known_device d SET last_seen_at = now() - make_interval(days => 363 + 3 * place::integer)
                        FROM (SELECT digest, row_number() OVER (ORDER BY first_seen_at) - 1 AS place FROM known_device
                              WHERE account = ?) AS seen
                        WHERE seen.digest = d.digest""").param(account).update();

        runAllScheduled();

        assertThat(count("SELECT count(*) FROM known_device WHERE account = ?", account))
                .isOne();
    }

    @Test
    void linksThatNobodyFollowedInTimeAreForgottenAndOthersAreNot() {
        UUID account = person();
        UUID another = UUID.randomUUID();
        String over = "now() - interval '1 second'";
        String open = "now() + interval '1 hour'";
        resetLink(account, over);
        resetLink(account, open);
        jdbc.sql("""
                        INSERT INTO email_change (account, email, old_token_digest, new_token_digest, expires_at)
                        VALUES (?, 'moved@example.org', sha256(?::text::bytea), sha256(?::text::bytea), %s)""".formatted(over))
                .params(account, another + "old", another + "new")
                .update();
        invitation("over-" + email, over);
        invitation("open-" + email, open);

        runAllScheduled();

        assertThat(count("SELECT count(*) FROM password_reset WHERE account = ?", account))
                .isOne();
        assertThat(count("SELECT count(*) FROM email_change WHERE account = ?", account))
                .isZero();
        assertThat(count("SELECT count(*) FROM staff_invitation WHERE email = ?", "over-" + email))
                .isZero();
        assertThat(count("SELECT count(*) FROM staff_invitation WHERE email = ?", "open-" + email))
                .isOne();
    }

    @Test
    void theJournalGoesAfterFourHundredDaysByWholeBatches() {
        person();
        runAllScheduled();
        UUID old = sealed(401);
        UUID recent = sealed(399);

        runAllScheduled();

        assertThat(count("SELECT count(*) FROM journal_entry WHERE id = ?", old))
                .isZero();
        assertThat(count("SELECT count(*) FROM journal_entry WHERE id = ?", recent))
                .isOne();
    }

    @Test
    void whatOnlyEndsByItselfIsForgotten() {
        UUID gone = UUID.randomUUID();
        UUID stays = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO used_challenge (digest, expires_at) VALUES
                            (sha256(?::text::bytea), now() - interval '1 second'),
                            (sha256(?::text::bytea), now() + interval '1 hour')""").params(gone, stays).update();
        jdbc.sql("""
                        INSERT INTO mail_allowance (address, begun, sent) VALUES
                            (sha256(?::text::bytea), now() - interval '61 minutes', 1),
                            (sha256(?::text::bytea), now() - interval '59 minutes', 1)""").params(gone, stays).update();
        jdbc.sql("""
                        INSERT INTO erasure (id, account_digest, erased_at, completed_at) VALUES
                            (?, sha256(?::text::bytea), now(), now() - interval '1831 days'),
                            (?, sha256(?::text::bytea), now(), now() - interval '1829 days')""").params(gone, gone, stays, stays).update();
        jdbc.sql("""
                        INSERT INTO inbox (event_id, received_at) VALUES
                            (?, now() - interval '10 years'), (?, now())""").params(gone, stays).update();
        jdbc.sql("""
                        INSERT INTO idempotent_request (account, route, key, body_hash, status, media_type, body, created_at)
                        SELECT account, 'POST /', 'key', '', 200, 'text/plain', '', at
                        FROM (VALUES (?::text, now() - interval '25 hours'), (?::text, now() - interval '23 hours'))
                            AS made (account, at)""").params(gone, stays).update();

        runAllScheduled();

        assertThat(known(gone)).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L));
        assertThat(known(stays)).isEqualTo(List.of(1L, 1L, 1L, 1L, 1L));
    }

    private List<Long> known(UUID name) {
        return List.of(
                count("SELECT count(*) FROM used_challenge WHERE digest = sha256(?::text::bytea)", name),
                count("SELECT count(*) FROM mail_allowance WHERE address = sha256(?::text::bytea)", name),
                count("SELECT count(*) FROM erasure WHERE id = ?", name),
                count("SELECT count(*) FROM inbox WHERE event_id = ?", name),
                count("SELECT count(*) FROM idempotent_request WHERE account = ?::text", name));
    }

    private void resetLink(UUID account, String expires) {
        jdbc.sql("INSERT INTO password_reset (token_digest, account, expires_at) VALUES (sha256(?::text::bytea), ?, %s)"
                        .formatted(expires))
                .params(UUID.randomUUID(), account)
                .update();
    }

    private void invitation(String address, String expires) {
        jdbc.sql("""
                        INSERT INTO staff_invitation (token_digest, email, email_normalised, first_name, last_name, language,
                            role, venues, expires_at)
                        VALUES (sha256(?::text::bytea), ?, ?, 'Camille', 'Durand', 'EN', 'STEWARD', '{}', %s)""".formatted(expires))
                .params(UUID.randomUUID(), address, address)
                .update();
    }

    /** An entry that a batch sealed so many days ago; the batch's number is out of the chain's way. */
    private UUID sealed(int daysAgo) {
        UUID entry = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO journal_entry (id, at, kind, details)
                        VALUES (?, now() - make_interval(days => ?), 'SIGNED_IN', '{}')""").params(entry, daysAgo).update();
        jdbc.sql("""
                        INSERT INTO journal_batch (number, sealed_at, entries, previous, hash)
                        VALUES (?, now() - make_interval(days => ?), ARRAY[?::uuid], '', '')""").params(-daysAgo, daysAgo, entry).update();
        return entry;
    }

    @Test
    void theCodeOfASuspiciousSignInIsForgottenOnceItHasExpired() {
        UUID account = person();
        String count = "SELECT count(*) FROM sign_in_code WHERE account = ?";
        jdbc.sql("""
                        INSERT INTO sign_in_code (account, key_id, sealed, expires_at)
                        VALUES (?, 'gone', '', now() + interval '1 hour')""").param(account).update();
        runAllScheduled();
        assertThat(count(count, account)).isOne();

        jdbc.sql("UPDATE sign_in_code SET expires_at = now() - interval '1 second' WHERE account = ?")
                .param(account)
                .update();
        runAllScheduled();

        assertThat(count(count, account)).isZero();
    }

    private void runAllScheduled() {
        schedule.getScheduledTasks()
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private long count(String query, Object of) {
        return jdbc.sql(query).param(of).query(Long.class).single();
    }
}
