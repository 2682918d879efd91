package io.ogtickets.bench.chapter;

import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Account;
import io.ogtickets.bench.stage.Database;
import io.ogtickets.bench.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A scanner's way through a day without a network: the manifest of a stadium, and all its scans at once. */
final class OfflineChapter {

    private static final int STADIUM = 80_000;
    private static final int REVOKED = 7_900;
    private static final int SCANS = 10_000;
    private static final int TICKETS = 8_000;
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 10;
    private static final long MOST_BYTES = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MANIFEST = Duration.ofMillis(200);
    private static final Duration BATCH = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stage stage;
    private final Report report;
    private final Account steward;

    OfflineChapter(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
        this.steward = stage.demo("STEWARD");
    }

    private record Timed(HttpResponse<byte[]> answer, Duration took) {}

    void measure() {
        Turnstile turnstile = Turnstile.of(stage, report, TICKETS + WARM_UP);
        manifest(turnstile.session());
        batch(turnstile);
    }

    private void manifest(String other) {
        String session = stadium(other);
        HttpRequest request = request("/api/v1/gates/manifest?session=" + session)
                .header("Accept-Encoding", "gzip")
                .build();
        Timed median = Stream.generate(() -> send(request))
                .limit(ROUNDS)
                .sorted(Comparator.comparing(Timed::took))
                .toList()
                .get(ROUNDS / 2);
        report.add(Figure.size(
                "manifest of %,d tickets, %,d of them revoked".formatted(STADIUM, REVOKED),
                median.answer().body().length,
                MOST_BYTES));
        report.add(Figure.time("the same, median of " + ROUNDS, median.took(), MANIFEST));
    }

    /** Fills a session at the gates without selling it. */
    private String stadium(String other) {
        Database gates = stage.database().named("validation");
        String session = gates.map(
                        "SELECT code, 0 FROM session WHERE code NOT IN (SELECT session FROM ticket WHERE session IS NOT NULL)"
                                + " AND code <> '" + other + "' LIMIT 1")
                .keySet()
                .iterator()
                .next();
        gates.execute("""
                INSERT INTO ticket (id, version, issued_version, holder, session, category, type, live_code, commitment,
                    revoked_by, changed_in)
                SELECT uuidv7(), 1, 1, gen_random_uuid(), '%1$s', 'A', 'SOLO', false, sha256(n::text::bytea),
                    CASE WHEN n <= %3$d THEN gen_random_uuid() END, CASE WHEN n <= %3$d THEN pg_current_xact_id() END
                FROM generate_series(1, %2$d) AS n;
                ANALYZE ticket""".formatted(session, STADIUM, REVOKED));
        return session;
    }

    /** Each ticket is shown once or twice. */
    private void batch(Turnstile turnstile) {
        List<String> codes = turnstile.codes();
        sync(turnstile, "the-first", codes.subList(TICKETS, TICKETS + WARM_UP), WARM_UP);
        Duration took = sync(turnstile, "away", codes.subList(0, TICKETS), SCANS);
        report.add(Figure.time("batch of %,d scans of %,d tickets".formatted(SCANS, TICKETS), took, BATCH));
    }

    /** Shows the codes one after the other, some of them again if there are fewer than scans. */
    private Duration sync(Turnstile turnstile, String device, List<String> codes, int scans) {
        String all = IntStream.range(0, scans)
                .mapToObj(n -> """
                        {"code":"%s","gate":"%s","session":"%s","nonce":"offline-%d","at":"%s","verdict":"ADMITTED"}""".formatted(
                                codes.get(n % codes.size()), turnstile.gate(), turnstile.session(), n, Instant.now()))
                .collect(Collectors.joining(","));
        return send(request("/api/v1/scans/batch")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"device\":\"%s\",\"scans\":[%s]}".formatted(device, all)))
                        .build())
                .took();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stage.gatewayUrl() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + steward.token());
    }

    private Timed send(HttpRequest request) {
        try {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
            }
            return new Timed(answer, took);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
