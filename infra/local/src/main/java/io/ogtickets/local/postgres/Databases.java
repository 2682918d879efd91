package io.ogtickets.local.postgres;

import io.ogtickets.local.home.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database for each service, owned by a role of the same name that can reach no other. */
record Databases(Connection connection, Secrets secrets) {

    private static final List<String> NAMES = List.of("auth", "catalog", "orders", "payments", "tickets", "validation");

    void makeMissing() throws SQLException {
        execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        for (String name : NAMES) {
            makeRole(name);
            makeDatabase(name);
        }
    }

    /** The password is set each time: after a start that was cut short, it may be an older one. */
    private void makeRole(String name) throws SQLException {
        String verb = exists("SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
        execute(verb + " ROLE " + name + " LOGIN PASSWORD '" + secrets.token(Postgres.passwordName(name)) + "'");
    }

    private void makeDatabase(String name) throws SQLException {
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
