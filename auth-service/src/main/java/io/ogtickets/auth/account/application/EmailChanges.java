package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The changes of address that wait for a confirmation, one an account. */
@Component
class EmailChanges {

    private static final String CONFIRM = """
            UPDATE email_change SET
                old_confirmed = old_confirmed OR old_token_digest = :digest,
                new_confirmed = new_confirmed OR new_token_digest = :digest
            WHERE expires_at > :now
              AND (old_token_digest = :digest AND NOT old_confirmed OR new_token_digest = :digest AND NOT new_confirmed)
            RETURNING account, email, old_confirmed AND new_confirmed AS both_confirmed""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LinkProperties links;

    EmailChanges(JdbcClient jdbc, Clock clock, LinkProperties links) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = links;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(AccountId account, EmailAddress email, OpaqueToken old, OpaqueToken fresh) {
        forget(account);
        jdbc.sql("""
                        INSERT INTO email_change (account, email, old_token_digest, new_token_digest, expires_at)
                        VALUES (:account, :email, :old, :new, :until)""")
                .param("account", account.value())
                .param("email", email.address())
                .param("old", old.digest())
                .param("new", fresh.digest())
                .param("until", clock.instant().plus(links.emailChange()).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty if the token is unknown, expired or used. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<EmailChange> confirm(OpaqueToken token) {
        return jdbc.sql(CONFIRM)
                .param("digest", token.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(EmailChanges::change)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(AccountId account) {
        jdbc.sql("DELETE FROM email_change WHERE account = :account")
                .param("account", account.value())
                .update();
    }

    private static EmailChange change(ResultSet row, int number) throws SQLException {
        return new EmailChange(
                new AccountId(row.getObject("account", UUID.class)),
                EmailAddress.of(row.getString("email")),
                row.getBoolean("both_confirmed"));
    }
}
