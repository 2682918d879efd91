package io.ogtickets.bench.stage;

import static java.util.Map.Entry.comparingByValue;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processor time by the name of a process, with its children; what the children that ended had used isn't known. */
public record ProcessorTime(Map<String, Duration> used) {

    static ProcessorTime of(Map<String, Long> pids) {
        Map<String, Duration> used = new TreeMap<>();
        pids.forEach((name, pid) -> used.put(name, ofTree(pid)));
        return new ProcessorTime(used);
    }

    /** Who took how much for each of so many requests, the greediest first: {@code gateway 310 µs, postgres 120 µs}. */
    public String since(ProcessorTime before, long requests) {
        Map<String, Long> micros = new TreeMap<>();
        used.forEach((name, now) -> micros.put(
                name,
                now.minus(before.used.getOrDefault(name, Duration.ZERO)).toNanos() / 1_000 / Math.max(requests, 1)));
        return micros.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(comparingByValue(Comparator.reverseOrder()))
                .map(one -> one.getKey() + " " + one.getValue() + " µs")
                .collect(Collectors.joining(", "));
    }

    private static Duration ofTree(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
