package io.ogtickets.auth.staff.application;

import io.ogtickets.auth.account.application.LinkProperties;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.account.domain.PersonName;
import io.ogtickets.auth.account.domain.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invitations that nobody has accepted yet, one an address. */
@Component
class Invitations {

    private static final String PUT = """
            INSERT INTO staff_invitation (token_digest, email, email_normalised, first_name, last_name, language, role,
                venues, expires_at)
            VALUES (:digest, :email, :normalised, :first, :last, :language, :role, :venues, :until)
            ON CONFLICT (email_normalised) DO UPDATE SET
                token_digest = excluded.token_digest, email = excluded.email, first_name = excluded.first_name,
                last_name = excluded.last_name, language = excluded.language, role = excluded.role,
                venues = excluded.venues, expires_at = excluded.expires_at""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LinkProperties links;

    Invitations(JdbcClient jdbc, Clock clock, LinkProperties links) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = links;
    }

    /** In the place of an earlier one to the same address. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(Invitation invitation, OpaqueToken token) {
        jdbc.sql(PUT)
                .param("digest", token.digest())
                .param("email", invitation.email().address())
                .param("normalised", invitation.email().normalised())
                .param("first", invitation.name().first())
                .param("last", invitation.name().last())
                .param("language", invitation.language().name())
                .param("role", invitation.role().name())
                .param("venues", invitation.venues().toArray(String[]::new))
                .param("until", clock.instant().plus(links.invitation()).atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Invitation> find(OpaqueToken token) {
        return query("SELECT * FROM staff_invitation WHERE token_digest = :digest AND expires_at > :now", token);
    }

    /** Of two who use it at once, one gets it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Invitation> use(OpaqueToken token) {
        return query(
                "DELETE FROM staff_invitation WHERE token_digest = :digest AND expires_at > :now RETURNING *", token);
    }

    private Optional<Invitation> query(String sql, OpaqueToken token) {
        return jdbc.sql(sql)
                .param("digest", token.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Invitations::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                EmailAddress.of(row.getString("email")),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                Language.valueOf(row.getString("language")),
                Role.valueOf(row.getString("role")),
                Set.of((String[]) row.getArray("venues").getArray()));
    }
}
