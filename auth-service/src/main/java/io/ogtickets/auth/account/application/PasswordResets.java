package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wishes for a new password that a link in a mail fulfils, once. */
@Component
class PasswordResets {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LinkProperties links;

    PasswordResets(JdbcClient jdbc, Clock clock, LinkProperties links) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = links;
    }

    /**
     * Keeps a token.
     *
     * @param account null if there is none: nobody is sent such a token and it opens nothing, but it costs the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(OpaqueToken token, @Nullable AccountId account) {
        jdbc.sql("INSERT INTO password_reset (token_digest, account, expires_at) VALUES (:digest, :account, :until)")
                .param("digest", token.digest())
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("until", clock.instant().plus(links.passwordReset()).atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<AccountId> accountOf(OpaqueToken token) {
        return jdbc.sql("""
                        SELECT account FROM password_reset
                        WHERE token_digest = :digest AND expires_at > :now AND account IS NOT NULL""")
                .param("digest", token.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Tells whether the token was still there: of two who use it at once, one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean use(OpaqueToken token) {
        return jdbc.sql("DELETE FROM password_reset WHERE token_digest = :digest AND expires_at > :now")
                        .param("digest", token.digest())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** All other links of the account are good no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(AccountId account) {
        jdbc.sql("DELETE FROM password_reset WHERE account = :account")
                .param("account", account.value())
                .update();
    }
}
