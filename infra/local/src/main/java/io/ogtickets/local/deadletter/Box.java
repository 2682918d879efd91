package io.ogtickets.local.deadletter;

import io.ogtickets.local.home.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The dead letters of one service, in its database.
 *
 * @param variables DB_URL, DB_USER and DB_PASSWORD of the service
 */
public record Box(String service, Map<String, String> variables) {

    /** Those that wait, in the order in which they must be replayed. */
    public List<Letter> waiting() {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement("SELECT * FROM dead_letter ORDER BY seq")) {
            return read(query.executeQuery());
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Gives one up; answers whether it was there. After the last of a key the key is free. */
    public boolean discard(UUID event) {
        try (Connection connection = connect();
                PreparedStatement discard = connection.prepareStatement("""
                        WITH gone AS (DELETE FROM dead_letter WHERE event_id = ? RETURNING topic, key),
                        freed AS (DELETE FROM dead_letter_key k USING gone
                            WHERE k.topic = gone.topic AND k.key = gone.key AND 1 = (
                                SELECT count(*) FROM dead_letter d WHERE d.topic = gone.topic AND d.key = gone.key))
                        SELECT count(*) FROM gone""")) {
            discard.setObject(1, event);
            ResultSet count = discard.executeQuery();
            return count.next() && count.getInt(1) == 1;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                Objects.requireNonNull(variables.get("DB_URL")),
                variables.get("DB_USER"),
                variables.get("DB_PASSWORD"));
    }

    private List<Letter> read(ResultSet rows) throws SQLException {
        List<Letter> letters = new ArrayList<>();
        while (rows.next()) {
            letters.add(new Letter(
                    service,
                    rows.getObject("event_id", UUID.class),
                    rows.getString("topic"),
                    rows.getString("key"),
                    rows.getString("type"),
                    rows.getString("source"),
                    rows.getObject("time", OffsetDateTime.class).toInstant(),
                    rows.getString("cause"),
                    rows.getBytes("data"),
                    rows.getInt("replays"),
                    rows.getObject("buried_at", OffsetDateTime.class).toInstant()));
        }
        return letters;
    }

    private Trouble unreachable(SQLException e) {
        return new Trouble(
                "The dead letters of " + service + " can't be read: " + e.getMessage()
                        + ". Is the system up? ./og status",
                e);
    }
}
