package io.ogtickets.auth.account.application;

import io.ogtickets.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks accounts up, for their owners and for the neighbours. */
@Service
public class FindAccounts {

    private static final String PROFILE = """
            SELECT a.*, ARRAY(SELECT role FROM account_role WHERE account = a.id ORDER BY role) AS roles,
                   EXISTS (SELECT FROM account_consent c
                           WHERE c.account = a.id AND c.text = 'MARKETING' AND NOT EXISTS (
                               SELECT FROM account_consent_withdrawal w
                               WHERE w.account = a.id AND w.text = c.text AND w.withdrawn_at >= c.given_at)) AS marketing
            FROM account a WHERE id = :id""";

    private final JdbcClient jdbc;

    FindAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Profile profileOf(UUID account) {
        return jdbc.sql(PROFILE)
                .param("id", account)
                .query(FindAccounts::profile)
                .optional()
                .orElseThrow(() -> Refusal.notFound("account"));
    }

    /** Accounts that don't exist are left out. */
    public List<Contact> contactsOf(Collection<UUID> accounts) {
        return jdbc.sql("SELECT * FROM account WHERE id = ANY (:ids)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query(FindAccounts::contact)
                .list();
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                locale(row),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("marketing"));
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                locale(row));
    }

    private static String locale(ResultSet row) throws SQLException {
        return row.getString("language").toLowerCase(Locale.ROOT);
    }
}
