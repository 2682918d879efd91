package io.ogtickets.systemtests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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

    /** How many transactions wrote to the one table, and wait until they may write to the other. */
    long writersOf(String written, String awaited) {
        return number("""
                SELECT count(*) FROM pg_locks waiting JOIN pg_locks held USING (pid, database)
                WHERE database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND waiting.relation = '%s'::regclass AND NOT waiting.granted
                  AND held.relation = '%s'::regclass AND held.mode = 'RowExclusiveLock' AND held.granted""".formatted(awaited, written));
    }

    /** How many transactions wait for a lock, of a row or of a table. */
    long waiting() {
        return number(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
    }

    /** Keeps everybody from writing to the table until it is closed. */
    Connection withoutWritesTo(String table) throws SQLException {
        return holding("LOCK TABLE " + table + " IN SHARE MODE");
    }

    /** Keeps everybody else from this row until it is closed. */
    Connection withRowLocked(String table, UUID id) throws SQLException {
        return holding("SELECT FROM " + table + " WHERE id = '" + id + "' FOR UPDATE");
    }

    private Connection holding(String lock) throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(lock);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private Connection connect() throws SQLException {
        JsonNode server = system.postgres();
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s?connectTimeout=10&socketTimeout=120"
                        .formatted(
                                server.path("host").asString(),
                                server.path("port").asInt(),
                                name),
                server.path("user").asString(),
                server.path("password").asString());
    }
}
