package io.ogtickets.bench.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One database of the system's PostgreSQL, as its operator reaches it. */
public record Database(String host, int port, String user, String password, String name) {

    static Database of(JsonNode postgres) {
        return new Database(
                postgres.path("host").asString(),
                postgres.path("port").asInt(),
                postgres.path("user").asString(),
                postgres.path("password").asString(),
                "postgres");
    }

    public Database named(String other) {
        return new Database(host, port, user, password, other);
    }

    public void execute(String sql, String... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The one number that the query answers. */
    public long number(String sql) {
        return map(sql.replaceFirst("(?i)^\\s*SELECT", "SELECT 1,")).values().stream()
                .findFirst()
                .map(Double::longValue)
                .orElseThrow();
    }

    /** The rows of a query for a key and a number. */
    public Map<String, Double> map(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, Double> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getDouble(2));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/%s".formatted(host, port, name), user, password);
    }
}
