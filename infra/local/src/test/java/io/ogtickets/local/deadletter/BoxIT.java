package io.ogtickets.local.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.local.postgres.Postgres;
import io.ogtickets.local.system.RunFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoxIT {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void lettersAreReadInTheirOrderAndTheLastOneThatGoesFreesItsKey() throws Exception {
        try (RunFixture run = RunFixture.of(folder, Postgres.NAME)) {
            run.up();
            Map<String, String> payments = Objects.requireNonNull(
                    run.system().surroundings().databases().get("payment-service"));
            execute(
                    payments,
                    Files.readString(Path.of(
                            "../../platform/src/main/resources/db/platform" + "/V0_1__create_outbox_and_inbox.sql")));
            execute(
                    payments,
                    Files.readString(
                            Path.of("../../platform/src/main/resources/db/platform" + "/V0_3__keep_dead_letters.sql")));
            execute(payments, "INSERT INTO dead_letter_key VALUES ('orders', 'k')");
            bury(payments, FIRST);
            bury(payments, SECOND);
            Box box = new Box("payment-service", payments);

            assertThat(box.waiting()).extracting(Letter::event).containsExactly(FIRST, SECOND);
            assertThat(box.discard(FIRST)).isTrue();
            assertThat(box.discard(FIRST)).isFalse();
            assertThat(count(payments)).isOne();
            assertThat(box.discard(SECOND)).isTrue();
            assertThat(count(payments)).isZero();
            assertThat(box.waiting()).isEmpty();
        }
    }

    private static void bury(Map<String, String> payments, UUID event) throws Exception {
        execute(
                payments,
                "INSERT INTO dead_letter (event_id, topic, key, type, source, time, cause, data)"
                        + " VALUES ('%s', 'orders', 'k', 'order-paid', 'order-service', now(), 'broken', '')"
                                .formatted(event));
    }

    private static void execute(Map<String, String> database, String sql) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Map<String, String> database) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM dead_letter_key")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(Map<String, String> database) throws Exception {
        return DriverManager.getConnection(
                Objects.requireNonNull(database.get("DB_URL")), database.get("DB_USER"), database.get("DB_PASSWORD"));
    }
}
