package io.ogtickets.bench.chapter;

import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Tally;
import io.ogtickets.bench.report.Report;
import java.time.Duration;

/** One slice of a figure; a figure is taken in several, turn by turn with what it is held against. */
record Slice(Report report) {

    static final Duration LENGTH = Duration.ofSeconds(4);

    /** How many requests a second are answered as hoped; says so if many aren't. */
    double acceptedPerSecond(Load load) {
        Tally tally = load.asFastAsItGoes(LENGTH);
        if (tally.refused() > tally.accepted() / 100) {
            report.note("not all were accepted: " + tally.statuses());
        }
        return tally.acceptedPerSecond();
    }
}
