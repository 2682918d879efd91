package io.ogtickets.bench.chapter;

import io.ogtickets.bench.chapter.TurnByTurn.Medians;
import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.load.Tally;
import io.ogtickets.bench.reference.Pgbench;
import io.ogtickets.bench.reference.Tool;
import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Account;
import io.ogtickets.bench.stage.ProcessorTime;
import io.ogtickets.bench.stage.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code POST /scans} through the gateway: codes shown for the first time and again, half and half. */
final class ScansChapter {

    private static final String NOTHING = "/api/v1/gates/time";
    private static final int TICKETS = 20_000;
    private static final double GATEWAY_OVER_DIRECT = 0.6;
    private static final double SCANS_OVER_NOTHING = 0.5;
    private static final double STADIUM_PER_SECOND = 220;
    private static final Duration OPEN_LOOP = Duration.ofSeconds(15);
    private static final Duration P99_OF_SCANS = Duration.ofMillis(25);
    private static final double P99 = 0.99;

    private final Stage stage;
    private final Report report;
    private final Account steward;

    ScansChapter(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
        this.steward = stage.demo("STEWARD");
    }

    void measure() {
        Turnstile turnstile = Turnstile.of(stage, report, TICKETS);
        new Load(stage.gateway(), Chapter.CLIENTS, turnstile.again()).warmUp();
        new Load(stage.gateway(), Chapter.CLIENTS, nothing()).warmUp();
        new GatewayComparison(stage, report, "validation-service", GATEWAY_OVER_DIRECT)
                .of("POST /scans", turnstile.again());
        openLoop(turnstile);
        againstNothing(turnstile);
    }

    private Requests nothing() {
        return Requests.always(Request.get(NOTHING, steward.token()));
    }

    private void openLoop(Turnstile turnstile) {
        Tally tally =
                new Load(stage.gateway(), Chapter.CLIENTS, turnstile.mixed()).steadily(STADIUM_PER_SECOND, OPEN_LOOP);
        report.add(Figure.time("POST /scans, open loop at 220/s, p99", tally.acceptedWithin(P99), P99_OF_SCANS));
        report.note("median %.1f ms; %s".formatted(tally.acceptedWithin(0.5).toNanos() / 1e6, tally.statuses()));
    }

    private void againstNothing(Turnstile turnstile) {
        tellProcessorTime(turnstile);
        TurnByTurn turns = new TurnByTurn().add("scans", () -> rate(turnstile.mixed()));
        boolean nothing = steward.api().answers(NOTHING);
        if (nothing) {
            turns.add("nothing", () -> rate(nothing()));
        }
        Optional<Path> pgbench = Tool.PGBENCH.path();
        pgbench.map(path -> Pgbench.on(stage.database(), path))
                .ifPresent(reference -> turns.add("pgbench", () -> reference.insertsOnConflictDoNothing(Slice.LENGTH)));
        tell(turns.medians());
        if (pgbench.isEmpty()) {
            report.leftOut("POST /scans ÷ pgbench", Tool.PGBENCH.installation());
        }
    }

    private void tellProcessorTime(Turnstile turnstile) {
        ProcessorTime before = stage.processorTime();
        Tally tally = new Load(stage.gateway(), Chapter.CLIENTS, turnstile.mixed()).asFastAsItGoes(Slice.LENGTH);
        report.note("processor time of a scan: " + stage.processorTime().since(before, tally.accepted()));
    }

    private void tell(Medians rates) {
        double scans = rates.of("scans");
        report.add(Figure.perSecond("POST /scans, first and repeated", scans, "scans"));
        if (rates.has("nothing")) {
            double nothing = rates.of("nothing");
            report.add(Figure.perSecond("GET /gates/time, which does nothing", nothing, "requests"));
            report.add(Figure.ratio("POST /scans ÷ GET /gates/time", scans, nothing, SCANS_OVER_NOTHING));
        }
        if (rates.has("pgbench")) {
            double inserts = rates.of("pgbench");
            report.add(Figure.perSecond(
                    "pgbench, INSERT … ON CONFLICT DO NOTHING, 16 connections", inserts, "transactions"));
            report.add(Figure.ratio("POST /scans ÷ pgbench", scans, inserts));
        }
    }

    private double rate(Requests requests) {
        return new Slice(report).acceptedPerSecond(new Load(stage.gateway(), Chapter.CLIENTS, requests));
    }
}
