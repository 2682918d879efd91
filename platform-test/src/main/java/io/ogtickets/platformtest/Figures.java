package io.ogtickets.platformtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark that lives among a module's tests has measured, left as properties in {@code target/figures.properties},
 * where {@code ./og bench} finds it.
 */
public final class Figures {

    private static final Path FILE = Path.of("target", "figures.properties");

    private Figures() {}

    /** Instead of what an earlier benchmark of the module left. */
    public static void keep(Map<String, Double> figures) {
        List<String> lines = figures.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .sorted()
                .toList();
        try {
            Files.write(FILE, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
