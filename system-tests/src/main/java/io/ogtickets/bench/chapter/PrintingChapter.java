package io.ogtickets.bench.chapter;

import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.ServiceBenchmark;
import java.nio.file.Path;
import java.util.Map;

/** What a printed page with its symbol costs beside the library's bare page and the bare symbol. */
final class PrintingChapter {

    private static final double PARTS_OVER_WHOLE = 0.8;

    private final Report report;
    private final ServiceBenchmark printing;

    PrintingChapter(Path project, Report report) {
        this.report = report;
        this.printing = new ServiceBenchmark(project, "ticket-service", "PrintingBenchmark");
    }

    void measure() {
        double ratio = printing.run(Map.of()).of("ratio");
        report.add(
                Figure.ratio("(bare page + bare symbol) ÷ a printed page with its symbol", ratio, 1, PARTS_OVER_WHOLE));
    }
}
