package io.ogtickets.bench.chapter;

import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.ServiceBenchmark;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Orders inside order-service, without HTTP, and whether they are as many with a million orders in the database. */
final class PlacingChapter {

    private static final double OVER_HOT_ROW = 4;
    private static final double WITH_A_MILLION = 0.9;
    private static final Duration OF_A_CONNECTION = Duration.ofMillis(1);
    private static final double NANOS_OF_A_MICRO = 1e3;

    /** PostgreSQL as throughput mode has it. */
    private static final Map<String, String> SETTINGS =
            Map.of("placing.filled", "1000000", "postgres.settings", "shared_buffers=1GB,max_wal_size=4GB");

    private final Report report;
    private final ServiceBenchmark placing;

    PlacingChapter(Path project, Report report) {
        this.report = report;
        this.placing = new ServiceBenchmark(project, "order-service", "PlacingBenchmark");
    }

    void measure() {
        ServiceBenchmark.Figures figures = placing.run(SETTINGS);
        double empty = figures.of("empty.ratio");
        double filled = figures.of("filled.ratio");
        report.add(Figure.perSecond("orders inside order-service", figures.of("empty.perSecond"), "orders"));
        report.add(Figure.ratio("orders inside order-service ÷ pgbench on one hot row", empty, 1, OVER_HOT_ROW));
        report.add(Figure.ratio("the same ratio with a million orders in the database", filled, 1));
        report.add(Figure.time(
                "a connection's time an order",
                Duration.ofNanos((long) (figures.of("empty.connectionMicros") * NANOS_OF_A_MICRO)),
                OF_A_CONNECTION));
        report.add(Figure.ratio(
                "with a million orders ÷ with %,.0f".formatted(figures.of("empty.orders")),
                filled,
                empty,
                WITH_A_MILLION));
    }
}
