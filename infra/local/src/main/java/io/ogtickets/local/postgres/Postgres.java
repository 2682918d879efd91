package io.ogtickets.local.postgres;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Secrets;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.process.Launch;
import io.ogtickets.local.process.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The database server. It keeps what it has acknowledged: {@code fsync} and {@code synchronous_commit} are on. */
public final class Postgres implements Part {

    public static final String NAME = "postgres";
    public static final String SUPERUSER = "postgres";
    public static final int BASE_PORT = 54320;

    /** The name under which the superuser's password is kept. */
    public static final String PASSWORD_NAME = "postgres.superuser";

    private static final String PATIENCE_SECONDS = "3";

    private final Home home;
    private final Secrets secrets;
    private final int port;
    private final boolean throughput;

    public Postgres(Home home, Ports ports, Secrets secrets, boolean throughput) {
        this.home = home;
        this.secrets = secrets;
        this.port = ports.at(BASE_PORT);
        this.throughput = throughput;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    /** The name under which the password of a database's role is kept. */
    public static String passwordName(String database) {
        return database + ".DB_PASSWORD";
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        Path programs = Binaries.in(home.bin());
        Path data = home.data(NAME);
        new Cluster(programs, data, home.log("initdb")).makeIfMissing(SUPERUSER, secrets.token(PASSWORD_NAME));
        return new Launch(Unprivileged.command(server(programs, data)), data, Map.of());
    }

    @Override
    public boolean isHealthy() {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void opened() {
        try (Connection connection = connect()) {
            new Databases(connection, secrets).makeMissing();
        } catch (SQLException e) {
            throw new Trouble("The databases can't be made: " + e.getMessage() + ". See " + home.log(NAME), e);
        }
    }

    /** Fast shutdown: ends the sessions, writes a checkpoint, and needs no recovery at the next start. */
    @Override
    public Signal stop() {
        return Signal.INT;
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.token(PASSWORD_NAME));
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        return DriverManager.getConnection("jdbc:postgresql://" + Ports.HOST + ":" + port + "/postgres", properties);
    }

    private List<String> server(Path programs, Path data) {
        return List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-c",
                "listen_addresses=" + Ports.HOST,
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "shared_buffers=" + (throughput ? "1GB" : "128MB"),
                "-c",
                "max_wal_size=" + (throughput ? "4GB" : "1GB"),
                "-c",
                "max_connections=200");
    }
}
