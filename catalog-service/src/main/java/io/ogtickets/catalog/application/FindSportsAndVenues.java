package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what sessions refer to; both lists are short. */
@Component
public class FindSportsAndVenues {

    private final JdbcClient jdbc;

    FindSportsAndVenues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Sport> sports() {
        return jdbc.sql("SELECT * FROM sport ORDER BY code")
                .query(FindSportsAndVenues::sport)
                .list();
    }

    /** Refuses with {@code validation-failed}, naming the field {@code sport}. */
    Sport knownSport(String code) {
        return jdbc.sql("SELECT * FROM sport WHERE code = :code")
                .param("code", code)
                .query(FindSportsAndVenues::sport)
                .optional()
                .orElseThrow(() -> Refusal.invalid("sport", "unknown"));
    }

    public List<Venue> venues() {
        return jdbc.sql("SELECT * FROM venue ORDER BY code")
                .query(FindSportsAndVenues::venue)
                .list();
    }

    /** Refuses with {@code validation-failed}, naming the field {@code venue}. */
    Venue knownVenue(String code) {
        return jdbc.sql("SELECT * FROM venue WHERE code = :code")
                .param("code", code)
                .query(FindSportsAndVenues::venue)
                .optional()
                .orElseThrow(() -> Refusal.invalid("venue", "unknown"));
    }

    private static Sport sport(ResultSet row, int number) throws SQLException {
        return new Sport(row.getString("code"), name(row));
    }

    private static Venue venue(ResultSet row, int number) throws SQLException {
        return new Venue(
                row.getString("code"),
                name(row),
                row.getString("city"),
                row.getString("address"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("capacity"));
    }

    private static Localised name(ResultSet row) throws SQLException {
        return new Localised(row.getString("name_en"), row.getString("name_fr"));
    }
}
