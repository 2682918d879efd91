package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.signin.domain.Credentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up by address what a sign-in is checked against: one query, no transaction. */
@Component
class FindCredentials {

    private static final String BY_ADDRESS = """
            SELECT a.id, a.password_hash,
                   ARRAY(SELECT role FROM account_role WHERE account = a.id ORDER BY role) AS roles,
                   EXISTS (SELECT FROM totp WHERE account = a.id AND confirmed_at IS NOT NULL) AS totp_confirmed
            FROM account a WHERE a.email_normalised = :address AND a.locked_at IS NULL""";

    private final JdbcClient jdbc;

    FindCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credentials> at(String email) {
        return jdbc.sql(BY_ADDRESS)
                .param("address", EmailAddress.normalise(email))
                .query(FindCredentials::credentials)
                .optional();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                new AccountId(row.getObject("id", UUID.class)),
                new PasswordHash(row.getString("password_hash")),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("totp_confirmed"));
    }
}
