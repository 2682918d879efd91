package io.ogtickets.bench.load;

import java.time.Duration;
import java.util.Arrays;

/** How long each of many requests took; all are kept, so percentiles are exact. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** The shortest time that at least this share of the requests kept; zero if there were none. */
    Duration percentile(double share) {
        if (count == 0) {
            return Duration.ZERO;
        }
        Arrays.sort(nanos, 0, count);
        int rank = (int) Math.ceil(share * count);
        return Duration.ofNanos(nanos[Math.max(rank, 1) - 1]);
    }
}
