package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.Venue;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of the catalogue. {@link Tickets} reads them beside the tickets. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ignored if a version as new is known. One statement, for all sessions come at once at a first start. */
    public void put(Session session, Venue venue) {
        jdbc.sql("""
                        INSERT INTO session AS known (code, version, starts_at, ends_at, cancelled, gates, venue)
                        VALUES (:code, :version, :startsAt, :endsAt, :cancelled, :gates, :venue)
                        ON CONFLICT (code) DO UPDATE SET
                            version = excluded.version, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                            cancelled = excluded.cancelled, gates = excluded.gates, venue = excluded.venue
                        WHERE known.version < excluded.version""")
                .param("code", session.code().value())
                .param("version", session.version())
                .param("startsAt", Columns.utc(session.startsAt()))
                .param("endsAt", Columns.utc(session.endsAt()))
                .param("cancelled", session.cancelled())
                .param("gates", session.gates().stream().map(Gate::name).toArray(String[]::new))
                .param("venue", venue.code())
                .update();
    }

    /** Whether one of these sessions is at none of these venues, or nobody told yet where it is. */
    public boolean isAnyElsewhere(Collection<SessionCode> sessions, Collection<Venue> venues) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM session WHERE code = ANY(:sessions)
                            AND (venue IS NULL OR venue <> ALL(:venues)))""")
                .param("sessions", sessions.stream().map(SessionCode::value).toArray(String[]::new))
                .param("venues", venues.stream().map(Venue::code).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    public Optional<Session> find(SessionCode code) {
        return jdbc.sql("SELECT version AS session_version, * FROM session WHERE code = :code")
                .param("code", code.value())
                .query((row, number) -> GateRecordRows.sessionOf(row, code))
                .optional();
    }
}
