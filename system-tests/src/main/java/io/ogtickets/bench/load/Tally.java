package io.ogtickets.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What came of a load: how many answers of each status, and how long they took. Not for several threads at once. */
public final class Tally {

    /** Stands for a request that got no answer at all. */
    static final int BROKEN = 0;

    private final Map<Integer, Latencies> byStatus = new TreeMap<>();
    private Duration took = Duration.ZERO;

    static Tally of(List<Tally> parts, Duration took) {
        Tally all = new Tally();
        all.took = took;
        parts.forEach(all::addAll);
        return all;
    }

    /** Several loads, one after the other. */
    public static Tally of(List<Tally> loads) {
        return of(loads, loads.stream().map(load -> load.took).reduce(Duration.ZERO, Duration::plus));
    }

    void add(int status, long nanos) {
        byStatus.computeIfAbsent(status, _ -> new Latencies()).add(nanos);
    }

    private void addAll(Tally part) {
        part.byStatus.forEach((status, latencies) ->
                byStatus.computeIfAbsent(status, _ -> new Latencies()).addAll(latencies));
    }

    public long accepted() {
        return count(Tally::isAccepted);
    }

    public long refused() {
        return count(status -> !isAccepted(status));
    }

    public double acceptedPerSecond() {
        return perSecond(accepted());
    }

    double answeredPerSecond() {
        return perSecond(count(status -> status != BROKEN));
    }

    public double refusedPerSecond() {
        return perSecond(refused());
    }

    public Duration acceptedWithin(double share) {
        return within(share, Tally::isAccepted);
    }

    public Duration refusedWithin(double share) {
        return within(share, status -> !isAccepted(status));
    }

    /** The statuses and how often each came, for people: {@code 201 ×4711, 409 ×3}. */
    public String statuses() {
        return byStatus.entrySet().stream()
                .map(entry -> (entry.getKey() == BROKEN ? "no answer" : entry.getKey()) + " ×"
                        + entry.getValue().count())
                .collect(Collectors.joining(", "));
    }

    private double perSecond(long count) {
        return count * 1e9 / Math.max(took.toNanos(), 1);
    }

    private long count(IntPredicate wanted) {
        return byStatus.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }

    private Duration within(double share, IntPredicate wanted) {
        Latencies all = new Latencies();
        byStatus.forEach((status, latencies) -> {
            if (wanted.test(status)) {
                all.addAll(latencies);
            }
        });
        return all.percentile(share);
    }

    private static boolean isAccepted(int status) {
        return status >= 200 && status < 300;
    }
}
