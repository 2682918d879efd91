package io.ogtickets.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are there as a whole or not at all. */
public final class Folders {

    private Folders() {}

    /** What fills a folder. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException, InterruptedException;
    }

    /** Fills a folder beside the target and renames it; what an interrupted attempt left behind is in nobody's way. */
    public static void fill(Path target, Filling filling) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        try {
            filling.into(unfinished);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while filling " + target, e);
        }
        delete(target);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
