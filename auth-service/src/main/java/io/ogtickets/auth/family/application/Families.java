package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.family.domain.Family;
import io.ogtickets.auth.family.domain.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the families and of their refresh tokens. */
@Component
class Families {

    /** A refresh token that was presented, and the family that it is of, locked. */
    record Presented(Family family, int generation, List<String> rolesOfAccount) {}

    private static final String ROLES =
            "ARRAY(SELECT role FROM account_role r WHERE r.account = f.account ORDER BY role)";

    private static final String BY_TOKEN = "SELECT f.*, t.generation AS presented, " + ROLES + " AS roles"
            + " FROM refresh_token t JOIN sign_in_family f ON f.id = t.family WHERE t.digest = :digest FOR UPDATE OF f";

    private static final String BY_ID = "SELECT f.*, f.generation AS presented, " + ROLES + " AS roles"
            + " FROM sign_in_family f WHERE f.id = :id AND f.account = :account FOR UPDATE OF f";

    private static final String ADD = """
            INSERT INTO sign_in_family (id, account, client, device, generation, rotated_at, signed_in_at, last_seen_at,
                proved_at, second_factor, known_by)
            VALUES (:id, :account, :client, :device, :generation, :now, :now, :now, :now, :secondFactor, :knownBy)""";

    /** Ends the time for which nobody had signed in. */
    private static final String BACK = """
            INSERT INTO last_sign_in (account, at) VALUES (:account, :now)
            ON CONFLICT (account) DO UPDATE SET at = excluded.at, warned_at = NULL""";

    private final JdbcClient jdbc;

    Families(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Family family, String device, OpaqueToken knownBy) {
        jdbc.sql(ADD)
                .param("id", family.id().value())
                .param("account", family.account().value())
                .param("client", family.client().name())
                .param("device", device)
                .param("generation", family.generation())
                .param("now", utc(family.signedInAt()))
                .param("secondFactor", family.secondFactor())
                .param("knownBy", knownBy.digest())
                .update();
        jdbc.sql(BACK)
                .param("account", family.account().value())
                .param("now", utc(family.signedInAt()))
                .update();
    }

    Optional<Presented> lockBy(OpaqueToken token) {
        return jdbc.sql(BY_TOKEN)
                .param("digest", token.digest())
                .query(Families::presented)
                .optional();
    }

    Optional<Presented> lock(AccountId account, FamilyId family) {
        return jdbc.sql(BY_ID)
                .param("id", family.value())
                .param("account", account.value())
                .query(Families::presented)
                .optional();
    }

    OpaqueToken addToken(FamilyId family, int generation) {
        OpaqueToken token = OpaqueToken.fresh();
        jdbc.sql("INSERT INTO refresh_token (digest, family, generation) VALUES (:digest, :family, :generation)")
                .param("digest", token.digest())
                .param("family", family.value())
                .param("generation", generation)
                .update();
        return token;
    }

    void rotate(FamilyId family, Instant now) {
        jdbc.sql("""
                        UPDATE sign_in_family SET generation = generation + 1, rotated_at = :now, last_seen_at = :now
                        WHERE id = :id""").param("now", utc(now)).param("id", family.value()).update();
    }

    void prove(FamilyId family, boolean secondFactor, Instant now) {
        jdbc.sql("""
                        UPDATE sign_in_family SET proved_at = :now, second_factor = second_factor OR :secondFactor
                        WHERE id = :id""")
                .param("now", utc(now))
                .param("secondFactor", secondFactor)
                .param("id", family.value())
                .update();
    }

    boolean remove(AccountId account, FamilyId family) {
        return jdbc.sql("DELETE FROM sign_in_family WHERE id = :id AND account = :account")
                        .param("id", family.value())
                        .param("account", account.value())
                        .update()
                > 0;
    }

    private static Presented presented(ResultSet row, int number) throws SQLException {
        Family family = new Family(
                new FamilyId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                Client.valueOf(row.getString("client")),
                row.getInt("generation"),
                instant(row, "rotated_at"),
                instant(row, "signed_in_at"),
                instant(row, "last_seen_at"),
                instant(row, "proved_at"),
                row.getBoolean("second_factor"));
        return new Presented(family, row.getInt("presented"), List.of((String[])
                row.getArray("roles").getArray()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
