package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
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
                .query((row, number) -> new Sport(row.getString("code"), name(row)))
                .list();
    }

    public List<Venue> venues() {
        return jdbc.sql("SELECT * FROM venue ORDER BY code")
                .query((row, number) -> new Venue(
                        row.getString("code"),
                        name(row),
                        row.getString("city"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        ZoneId.of(row.getString("time_zone")),
                        row.getInt("capacity")))
                .list();
    }

    private static Localised name(ResultSet row) throws SQLException {
        return new Localised(row.getString("name_en"), row.getString("name_fr"));
    }
}
