package io.ogtickets.platformtest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL server a JVM, with durability on as in production; each application context has a database of its own.
 * The system property {@code postgres.settings} changes others of its settings, as in
 * {@code shared_buffers=1GB,max_wal_size=4GB}.
 */
public final class RealPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200");
                Stream.of(System.getProperty("postgres.settings", "").split(","))
                        .map(setting -> setting.split("=", 2))
                        .filter(setting -> setting.length == 2)
                        .forEach(setting -> server.setServerConfig(setting[0], setting[1]));
                return server.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("DB_URL=" + newDatabase(), "DB_USER=postgres", "DB_PASSWORD=postgres")
                .applyTo(context);
    }

    /** Makes an empty database and returns its JDBC URL, user included. */
    public static String newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }
}
