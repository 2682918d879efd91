package io.ogtickets.bench.reference;

import io.ogtickets.bench.stage.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark, in a database of its own on the server that the system uses. */
public final class Pgbench {

    private static final String SCRATCH = "bench_reference";
    private static final int CONNECTIONS = 16;
    private static final int THREADS = 2;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** One hot row, and an order for each place that is taken from it. */
    private static final String ONE_HOT_ROW = """
            BEGIN;
            UPDATE stock SET taken = taken + 1 WHERE id = 1 AND taken < capacity;
            INSERT INTO placed (stock, account, total) VALUES (1, gen_random_uuid(), 4800);
            COMMIT;
            """;

    private static final String ONE_OF_500_ROWS = """
            \\set row random(1, 500)
            BEGIN;
            UPDATE stock SET taken = taken + 1 WHERE id = :row AND taken < capacity;
            INSERT INTO placed (stock, account, total) VALUES (:row, gen_random_uuid(), 4800);
            COMMIT;
            """;

    private static final String INSERT_ONCE = """
            INSERT INTO admitted (ticket, gate) VALUES (gen_random_uuid(), 'A') ON CONFLICT DO NOTHING;
            """;

    private final Path program;
    private final Database server;

    private Pgbench(Path program, Database server) {
        this.program = program;
        this.server = server;
    }

    public static Pgbench on(Database server, Path program) {
        server.execute("DROP DATABASE IF EXISTS " + SCRATCH);
        server.execute("CREATE DATABASE " + SCRATCH);
        server.named(SCRATCH).execute("""
                CREATE TABLE stock (id int PRIMARY KEY, capacity int NOT NULL, taken int NOT NULL);
                CREATE TABLE placed (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), stock int NOT NULL,
                    account uuid NOT NULL, total bigint NOT NULL, placed_at timestamptz NOT NULL DEFAULT now());
                CREATE TABLE admitted (ticket uuid PRIMARY KEY, gate text NOT NULL, at timestamptz NOT NULL DEFAULT now());
                INSERT INTO stock SELECT id, 2000000000, 0 FROM generate_series(1, 500) id;
                """);
        return new Pgbench(program, server);
    }

    public double ordersOnOneHotRow(Duration duration) {
        return transactionsPerSecond(ONE_HOT_ROW, duration);
    }

    public double ordersOn500Rows(Duration duration) {
        return transactionsPerSecond(ONE_OF_500_ROWS, duration);
    }

    public double insertsOnConflictDoNothing(Duration duration) {
        return transactionsPerSecond(INSERT_ONCE, duration);
    }

    private double transactionsPerSecond(String script, Duration duration) {
        try {
            Path file = Files.createTempFile("pgbench", ".sql");
            Files.writeString(file, script);
            String output = run(file, duration);
            Files.delete(file);
            Matcher rate = RATE.matcher(output);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench failed: " + output);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException failed) {
            throw new IllegalStateException("pgbench can't be run", failed);
        }
    }

    private String run(Path script, Duration duration) throws IOException {
        List<String> command = List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CONNECTIONS,
                "--jobs=" + THREADS,
                "--time=" + duration.toSeconds(),
                "--file=" + script,
                SCRATCH);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PGHOST", server.host(),
                        "PGPORT", Integer.toString(server.port()),
                        "PGUSER", server.user(),
                        "PGPASSWORD", server.password()));
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
