package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.signin.domain.Credentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what a sign-in is checked against: one query. */
@Component
class FindCredentials {

    private static final String FIND = """
            SELECT a.id, a.password_hash, a.email, a.language,
                   ARRAY(SELECT role FROM account_role WHERE account = a.id ORDER BY role) AS roles,
                   ARRAY(SELECT kind FROM second_factor WHERE account = a.id ORDER BY kind) AS second_factors
            FROM account a WHERE a.locked_at IS NULL AND\s""";

    private final JdbcClient jdbc;

    FindCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credentials> at(String email) {
        return jdbc.sql(FIND + "a.email_normalised = :address")
                .param("address", EmailAddress.normalise(email))
                .query(FindCredentials::credentials)
                .optional();
    }

    Optional<Credentials> of(AccountId account) {
        return jdbc.sql(FIND + "a.id = :account")
                .param("account", account.value())
                .query(FindCredentials::credentials)
                .optional();
    }

    /** Whether password and address are still the same; until the transaction ends nobody changes them or ends all sign-ins. */
    boolean stillHold(Credentials credentials) {
        return jdbc.sql("""
                        SELECT id FROM account
                        WHERE id = :account AND password_hash = :hash AND email = :email AND locked_at IS NULL FOR SHARE""")
                .param("email", credentials.email())
                .param("account", credentials.account().value())
                .param("hash", credentials.passwordHash().value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void renew(Credentials credentials, PasswordHash hash) {
        jdbc.sql("""
                        UPDATE account SET password_hash = :renewed, version = version + 1
                        WHERE id = :account AND password_hash = :hash""")
                .param("renewed", hash.value())
                .param("account", credentials.account().value())
                .param("hash", credentials.passwordHash().value())
                .update();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                new AccountId(row.getObject("id", UUID.class)),
                new PasswordHash(row.getString("password_hash")),
                List.of((String[]) row.getArray("roles").getArray()),
                List.of((String[]) row.getArray("second_factors").getArray()),
                row.getString("email"),
                Language.valueOf(row.getString("language")));
    }
}
