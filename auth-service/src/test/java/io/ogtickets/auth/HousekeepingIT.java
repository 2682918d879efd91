package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

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
