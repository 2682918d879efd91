package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.ogtickets.auth.privacy.application.RemoveIdleAccounts;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** An account that nobody has signed in to for three years goes, a month after its owner was told. */
class IdleAccountsIT extends Scenario {

    private static final String SUPPRESSED_SOON = "Votre compte OG-Tickets va être supprimé";

    @Autowired
    private RemoveIdleAccounts removeIdleAccounts;

    @Autowired
    private ScheduledAnnotationBeanPostProcessor schedule;

    @Autowired
    private CircuitBreakerRegistry circuitBreakers;

    @AfterEach
    void everybodyIsBackAndNobodyIsIdle() {
        NEIGHBOURS.comeBack();
        MAILBOX.comeBack();
        circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        jdbc.sql("UPDATE last_sign_in SET at = now(), warned_at = NULL").update();
    }

    @Test
    void theOwnerIsToldOnceAMonthBeforeAndNotEarlier() throws MessagingException {
        UUID account = person();
        idleFor(account, 1064);
        removeIdleAccounts.run();
        assertThat(warnedAt(account)).isEmpty();

        idleFor(account, 1066);
        removeIdleAccounts.run();
        removeIdleAccounts.run();

        assertThat(MAILBOX.to(email, 2).getLast().getSubject()).isEqualTo(SUPPRESSED_SOON);
        assertThat(warnedAt(account)).hasSize(1);
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM mail").query(Long.class).single() == 0);
        assertThat(MAILBOX.to(email)).as("the activation and one warning").hasSize(2);
        assertThat(exists(account)).isTrue();
    }

    @Test
    void whoDoesntComeBackIsErasedEverywhere() throws MessagingException {
        UUID account = person();
        idleFor(account, 1096);
        warned(account, 31);

        removeIdleAccounts.run();

        assertThat(exists(account)).isFalse();
        await().until(() -> NEIGHBOURS.erased(account.toString()).size() == Neighbours.NAMES.size());
        assertThat(MAILBOX.to(email, 2).getLast().getSubject())
                .isEqualTo("Votre compte OG-Tickets est en cours de suppression");
        assertThat(Mailbox.texts(MAILBOX.to(email).getLast()).getFirst())
                .contains("pas connecté depuis trois ans")
                .doesNotContain("Comme vous l'avez demandé");
    }

    @Test
    void whoWasToldLessThanAMonthAgoStillHasTime() {
        UUID account = person();
        idleFor(account, 2000);
        warned(account, 29);

        removeIdleAccounts.run();

        assertThat(exists(account)).isTrue();
    }

    @Test
    void whoWasntIdleForLongEnoughStaysWhateverTheyWereTold() {
        UUID account = person();
        idleFor(account, 1094);
        warned(account, 31);

        removeIdleAccounts.run();

        assertThat(exists(account)).isTrue();
    }

    @Test
    void aSignInKeepsTheAccountAndTheWarningIsTakenBack() {
        UUID account = person();
        idleFor(account, 1096);
        warned(account, 31);

        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        removeIdleAccounts.run();

        assertThat(exists(account)).isTrue();
        assertThat(warnedAt(account)).isEmpty();
    }

    @Test
    void whoStillHasATicketKeepsTheAccount() {
        UUID account = person();
        NEIGHBOURS.holdLiveTickets(account.toString(), 1);
        idleFor(account, 1096);
        warned(account, 31);

        removeIdleAccounts.run();
        assertThat(exists(account)).isTrue();

        NEIGHBOURS.holdLiveTickets(account.toString(), 0);
        removeIdleAccounts.run();
        assertThat(exists(account)).isFalse();
    }

    @Test
    void nobodyIsErasedWhileItIsUnknownWhetherTheyHoldTickets() {
        UUID account = person();
        NEIGHBOURS.goAway("ticket-service");
        idleFor(account, 1096);
        warned(account, 31);

        removeIdleAccounts.run();

        assertThat(exists(account)).isTrue();
    }

    @Test
    void whoseWarningNoMailServerTookWasNotWarned() {
        UUID account = person();
        idleFor(account, 1096);
        MAILBOX.goAway();
        removeIdleAccounts.run();
        assertThat(warnedAt(account)).hasSize(1);
        jdbc.sql(
                        "UPDATE mail SET queued_at = now() - interval '25 hours' WHERE id = (SELECT warning FROM last_sign_in WHERE account = ?)")
                .param(account)
                .update();

        giveUpStaleMails();
        assertThat(warnedAt(account)).isEmpty();

        MAILBOX.comeBack();
        removeIdleAccounts.run();
        await().untilAsserted(() -> assertThat(MAILBOX.to(email))
                .anySatisfy(mail -> assertThat(mail.getSubject()).isEqualTo(SUPPRESSED_SOON)));
        assertThat(exists(account)).isTrue();
    }

    private void giveUpStaleMails() {
        assertThat(schedule.getScheduledTasks())
                .filteredOn(task -> task.toString().endsWith("SendMails.giveUpWhatIsStale"))
                .singleElement()
                .satisfies(task -> task.getTask().getRunnable().run());
    }

    @Test
    void whoNeverSignedInIsIdleFromTheirActivationOn() {
        register(registration());
        activate(MAILBOX.token(email, 1));
        jdbc.sql("UPDATE account SET activated_at = now() - interval '1066 days' WHERE email = ?")
                .param(email)
                .update();

        removeIdleAccounts.run();

        assertThat(jdbc.sql("""
                                SELECT count(*) FROM last_sign_in s JOIN account a ON a.id = s.account
                                WHERE a.email = ? AND s.warned_at IS NOT NULL""").param(email).query(Long.class).single()).isOne();
    }

    private void idleFor(UUID account, int days) {
        jdbc.sql("UPDATE last_sign_in SET at = now() - make_interval(days => ?) WHERE account = ?")
                .params(days, account)
                .update();
    }

    private void warned(UUID account, int daysAgo) {
        jdbc.sql("UPDATE last_sign_in SET warned_at = now() - make_interval(days => ?) WHERE account = ?")
                .params(daysAgo, account)
                .update();
    }

    private List<UUID> warnedAt(UUID account) {
        return jdbc.sql("SELECT account FROM last_sign_in WHERE account = ? AND warned_at IS NOT NULL")
                .param(account)
                .query(UUID.class)
                .list();
    }

    private boolean exists(UUID account) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE id = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }
}
