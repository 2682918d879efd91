package io.ogtickets.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.local.home.Folders;
import io.ogtickets.local.process.Entry;
import io.ogtickets.local.system.RunFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresIT {

    @TempDir
    private static Path folder;

    private static RunFixture run;

    @BeforeAll
    static void startOverWhatAnInterruptedStartLeft() throws Exception {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("data/postgres.unfinished/base"));
        Files.writeString(home.resolve("data/postgres.unfinished/PG_VERSION"), "18");
        run = RunFixture.of(folder, Postgres.NAME);
        Path programs = Binaries.in(run.system().settings().home().bin());
        Folders.delete(programs);
        Files.createDirectories(
                programs.resolveSibling(programs.getFileName() + ".unfinished").resolve("bin"));
        run.up();
    }

    @AfterAll
    static void stop() throws Exception {
        run.close();
    }

    @Test
    @Order(1)
    void keepsWhatItAcknowledges() throws Exception {
        assertThat(shown("auth", "fsync")).isEqualTo("on");
        assertThat(shown("auth", "synchronous_commit")).isEqualTo("on");
        assertThat(shown("auth", "server_encoding")).isEqualTo("UTF8");
        assertThat(shown("auth", "password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    @Order(1)
    void aServiceReachesItsOwnDatabaseAndNoOther() throws Exception {
        try (Connection connection = connect("orders", "orders")) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> connect("orders", "payments")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("orders", "postgres")).hasMessageContaining("permission denied");
    }

    @Test
    @Order(1)
    void listensOnLoopbackOnly() throws Exception {
        assertThat(shown("auth", "listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    @Order(2)
    void dataSurvivesARestartAndTheProcessesDoNot() throws Exception {
        execute("tickets", "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
        Entry entry = run.system().table().alive(Postgres.NAME).orElseThrow();
        List<ProcessHandle> children =
                entry.process().orElseThrow().descendants().toList();

        run.down();
        assertThat(entry.isAlive()).isFalse();
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(run.system().settings().home().data(Postgres.NAME).resolve("postmaster.pid"))
                .as("left behind by an unclean end")
                .doesNotExist();

        run.up();
        assertThat(query("tickets", "SELECT id FROM kept")).isEqualTo("7");
    }

    @Test
    @Order(3)
    void comesBackAfterAKill() throws Exception {
        execute("tickets", "CREATE TABLE killed (id int); INSERT INTO killed VALUES (8)");

        run.system()
                .table()
                .alive(Postgres.NAME)
                .orElseThrow()
                .process()
                .orElseThrow()
                .destroyForcibly();
        run.up();

        assertThat(query("tickets", "SELECT id FROM killed")).isEqualTo("8");
    }

    private static String shown(String database, String setting) throws SQLException {
        return query(database, "SHOW " + setting);
    }

    private static String query(String database, String sql) throws SQLException {
        try (Connection connection = connect(database, database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String role, String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:"
                + run.system().find(Postgres.NAME).port() + "/" + database;
        return DriverManager.getConnection(url, role, run.system().secrets().token(Postgres.passwordName(role)));
    }
}
