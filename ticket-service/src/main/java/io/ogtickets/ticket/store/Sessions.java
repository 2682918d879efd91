package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.Localized;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of the catalogue, as far as a holder reads of them. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ignored if a version as new is known. One statement, for all sessions come at once at a first start. */
    public void put(Session session) {
        jdbc.sql("""
                        INSERT INTO session AS known (code, version, title_en, title_fr, venue_en, venue_fr, city, address,
                            starts_at, ends_at, time_zone, gates)
                        VALUES (:code, :version, :titleEn, :titleFr, :venueEn, :venueFr, :city, :address,
                            :startsAt, :endsAt, :zone, :gates)
                        ON CONFLICT (code) DO UPDATE SET
                            version = excluded.version, title_en = excluded.title_en, title_fr = excluded.title_fr,
                            venue_en = excluded.venue_en, venue_fr = excluded.venue_fr, city = excluded.city,
                            address = excluded.address, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            time_zone = excluded.time_zone, gates = excluded.gates
                        WHERE known.version < excluded.version""")
                .param("code", session.code().value())
                .param("version", session.version())
                .param("titleEn", session.title().en())
                .param("titleFr", session.title().fr())
                .param("venueEn", session.venue().en())
                .param("venueFr", session.venue().fr())
                .param("city", session.city())
                .param("address", session.address())
                .param("startsAt", session.startsAt().atOffset(ZoneOffset.UTC))
                .param("endsAt", session.endsAt().atOffset(ZoneOffset.UTC))
                .param("zone", session.zone().getId())
                .param("gates", session.gates().toArray(String[]::new))
                .update();
    }

    /** Those that are known; the others are left out. */
    public Map<SessionCode, Session> find(Collection<SessionCode> codes) {
        return jdbc
                .sql("SELECT * FROM session WHERE code = ANY (:codes)")
                .param("codes", codes.stream().map(SessionCode::value).toArray(String[]::new))
                .query(Sessions::sessionOf)
                .list()
                .stream()
                .collect(Collectors.toMap(Session::code, Function.identity()));
    }

    private static Session sessionOf(ResultSet row, int number) throws SQLException {
        return new Session(
                new SessionCode(row.getString("code")),
                row.getInt("version"),
                new Localized(row.getString("title_en"), row.getString("title_fr")),
                new Localized(row.getString("venue_en"), row.getString("venue_fr")),
                row.getString("city"),
                row.getString("address"),
                instantOf(row, "starts_at"),
                instantOf(row, "ends_at"),
                ZoneId.of(row.getString("time_zone")),
                Arrays.asList((String[]) row.getArray("gates").getArray()));
    }

    private static Instant instantOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
