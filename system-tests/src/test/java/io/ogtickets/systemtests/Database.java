package io.ogtickets.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A service's database, as an operator gets at it. */
record Database(TheSystem system, String name) {

    /** The first column. */
    Set<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<String> found = new HashSet<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The one number that the query answers. */
    long number(String sql) {
        return Long.parseLong(query(sql).iterator().next());
    }

    /** Keeps everybody from writing to the table until it is closed. */
    Connection withoutWritesTo(String table) throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private Connection connect() throws SQLException {
        JsonNode server = system.postgres();
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                server.path("host").asString(),
                                server.path("port").asInt(),
                                name),
                server.path("user").asString(),
                server.path("password").asString());
    }
}
