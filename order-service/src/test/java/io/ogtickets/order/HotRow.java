package io.ogtickets.order;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The measure of all: {@code pgbench}, 16 connections, an UPDATE of one row and an INSERT in one transaction. */
final class HotRow {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private static final String SCRIPT = """
            \\set account random(1, 1000000000)
            BEGIN;
            UPDATE bench_stock SET taken = taken + 1 WHERE id = 1;
            INSERT INTO bench_order (stock, account) VALUES (1, :account);
            COMMIT;
            """;

    private final JdbcClient jdbc;

    HotRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("CREATE TABLE bench_stock (id integer PRIMARY KEY, taken bigint NOT NULL) WITH (fillfactor = 50)")
                .update();
        jdbc.sql("""
                        CREATE TABLE bench_order (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stock integer NOT NULL,
                                                  account bigint NOT NULL, placed_at timestamptz NOT NULL DEFAULT now())""").update();
        jdbc.sql("INSERT INTO bench_stock VALUES (1, 0)").update();
    }

    double transactionsPerSecond(int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("hot-row", ".sql");
        Files.writeString(script, SCRIPT);
        URI database = URI.create(databaseUrl().substring("jdbc:".length()));
        Process pgbench = new ProcessBuilder(
                        pgbench(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=16",
                        "--jobs=2",
                        "--time=" + seconds,
                        "--file=" + script,
                        "--host=" + database.getHost(),
                        "--port=" + database.getPort(),
                        "--username=postgres",
                        database.getPath().substring(1))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = pgbench.inputReader()) {
            String told = output.lines().collect(Collectors.joining("\n"));
            pgbench.waitFor();
            Matcher tps = TPS.matcher(told);
            if (!tps.find()) {
                throw new IllegalStateException(told);
            }
            return Double.parseDouble(tps.group(1));
        } finally {
            Files.delete(script);
        }
    }

    private String databaseUrl() {
        return jdbc.sql("""
                        SELECT 'jdbc:postgresql://localhost:' || current_setting('port') || '/' || current_database()""").query(String.class).single();
    }

    private static String pgbench() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                List<Path> found = versions.map(version -> version.resolve("bin/pgbench"))
                        .filter(Files::isExecutable)
                        .toList();
                if (!found.isEmpty()) {
                    return found.getLast().toString();
                }
            }
        }
        return "pgbench";
    }
}
