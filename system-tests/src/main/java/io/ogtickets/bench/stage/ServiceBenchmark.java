package io.ogtickets.bench.stage;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A benchmark that lives among a service's tests, since it measures what can't be reached from outside. It runs in a JVM of
 * its own and leaves its figures in a file.
 *
 * @param module the service
 * @param test the benchmark's class
 */
public record ServiceBenchmark(Path project, String module, String test) {

    private static final String THROUGHPUT = "-Xmx1500m -Xmn700m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders";

    /** What it measured. */
    public record Figures(Map<String, Double> byName) {

        public double of(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }
    }

    /**
     * Runs it; fails if it does.
     *
     * @param settings of the benchmark, system properties
     */
    public Figures run(Map<String, String> settings) {
        Path figures = project.resolve(module).resolve("target/figures.properties");
        Path log = project.resolve("system-tests/target/" + test + ".log");
        try {
            Files.deleteIfExists(figures);
            Process process = new ProcessBuilder(command(settings))
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(test + " failed, see " + log);
                }
            } finally {
                process.destroy();
            }
            return read(figures);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> command(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                "./og", "test", "-pl", module, "-am", "-Dtest=" + test, "-DskipITs", "-Dtest.jvm=" + THROUGHPUT));
        command.addAll(List.of("-Dsurefire.failIfNoSpecifiedTests=false", "-Dspotless.check.skip=true"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        return command;
    }

    private static Figures read(Path file) throws IOException {
        Properties figures = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            figures.load(reader);
        }
        return new Figures(figures.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), name -> Double.valueOf(figures.getProperty(name)))));
    }
}
