package io.ogtickets.bench.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the report.
 *
 * @param name what was measured
 * @param value with its unit
 * @param goal what was hoped for, if anything
 * @param verdict whether that was reached; a ratio's counts for the exit code, an absolute figure's is told only
 */
public record Figure(String name, String value, Optional<String> goal, Verdict verdict) {

    /** Whether a goal was reached. */
    public enum Verdict {
        REACHED,
        MISSED,
        /** An absolute figure that this machine didn't reach; another may. */
        BEYOND,
        NONE
    }

    public static Figure of(String name, String value) {
        return new Figure(name, value, Optional.empty(), Verdict.NONE);
    }

    public static Figure perSecond(String name, double rate, String unit) {
        return of(name, "%,.0f %s/s".formatted(rate, unit));
    }

    /** Two figures of the same run, one over the other. */
    public static Figure ratio(String name, double over, double under, double goal) {
        double ratio = over / under;
        return new Figure(
                name,
                "%.2f".formatted(ratio),
                Optional.of("≥ %s".formatted(number(goal))),
                ratio >= goal ? Verdict.REACHED : Verdict.MISSED);
    }

    /** Two figures of the same run, the first of which is to be the smaller one. */
    public static Figure share(String name, double part, double whole, double goal) {
        double share = part / whole;
        return new Figure(
                name,
                "%.1f %%".formatted(100 * share),
                Optional.of("≤ %s %%".formatted(number(100 * goal))),
                share <= goal ? Verdict.REACHED : Verdict.MISSED);
    }

    /** A ratio without a goal. */
    public static Figure ratio(String name, double over, double under) {
        return of(name, "%.2f".formatted(over / under));
    }

    public static Figure time(String name, Duration time) {
        return of(name, millis(time));
    }

    public static Figure time(String name, Duration time, Duration goal) {
        return new Figure(
                name,
                millis(time),
                Optional.of("≤ " + number((double) goal.toMillis()) + " ms"),
                time.compareTo(goal) <= 0 ? Verdict.REACHED : Verdict.BEYOND);
    }

    /** So many bytes, and how many there may be at most. */
    public static Figure size(String name, long bytes, long goal) {
        return new Figure(
                name,
                "%,d bytes".formatted(bytes),
                Optional.of("≤ %,d".formatted(goal)),
                bytes <= goal ? Verdict.REACHED : Verdict.BEYOND);
    }

    private static String millis(Duration time) {
        return "%.1f ms".formatted(time.toNanos() / 1e6);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : String.format(Locale.ROOT, "%s", value);
    }
}
