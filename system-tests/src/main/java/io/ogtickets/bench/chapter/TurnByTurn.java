package io.ogtickets.bench.chapter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * Measures several things in turn, a slice of each, several times over: what disturbs the machine for a while disturbs
 * all of them alike. Answers each one's median.
 */
final class TurnByTurn {

    private static final int ROUNDS = 3;

    /** What each contender came to. */
    record Medians(Map<String, Double> byName) {

        /** Zero for one that took no part. */
        double of(String name) {
            return byName.getOrDefault(name, 0.0);
        }

        boolean has(String name) {
            return byName.containsKey(name);
        }
    }

    private final Map<String, DoubleSupplier> contenders = new LinkedHashMap<>();

    TurnByTurn add(String name, DoubleSupplier slice) {
        contenders.put(name, slice);
        return this;
    }

    Medians medians() {
        Map<String, DoubleStream.Builder> all = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            contenders.forEach((name, slice) ->
                    all.computeIfAbsent(name, _ -> DoubleStream.builder()).add(slice.getAsDouble()));
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((name, values) -> medians.put(name, median(values.build())));
        return new Medians(medians);
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
