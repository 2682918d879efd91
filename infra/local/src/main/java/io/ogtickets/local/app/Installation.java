package io.ogtickets.local.app;

import io.ogtickets.local.home.Folders;
import io.ogtickets.local.home.LogFile;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.part.Jvm;
import io.ogtickets.local.process.Launch;
import io.ogtickets.local.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An application as it is run: its jar extracted into a folder, which starts faster than the jar itself, and in that
 * folder the cache of the training, which starts faster still.
 */
record Installation(AppJar jar, Path folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String STAMP = "stamp";
    private static final String DIGEST = "digest";
    private static final String PROGRAM = "app";
    private static final String CACHE = "training.aot";

    /** Extracts the jar unless just this one already was. What runs from the old folder keeps its open files. */
    void refresh(Path log) throws IOException {
        String stamp = jar.stamp();
        if (isNoted(STAMP, stamp)) {
            return;
        }
        String digest = jar.digest();
        if (!isNoted(DIGEST, digest)) {
            Folders.fill(folder, fresh -> {
                extract(fresh, log);
                Files.writeString(fresh.resolve(DIGEST), digest);
            });
        }
        Files.writeString(folder.resolve(STAMP), stamp);
    }

    Path program() {
        return folder.resolve(PROGRAM);
    }

    String jarName() {
        return jar.file().orElseThrow().getFileName().toString();
    }

    /** The AOT cache; another JVM than the one it was trained with ignores it, so it is named after that one. */
    Path cache() {
        return folder.resolve(Runtime.version() + "-" + CACHE);
    }

    /** Where the cache is written before it is whole. */
    Path unfinishedCache() {
        return folder.resolve(CACHE + ".unfinished");
    }

    boolean isTrained() {
        return Files.exists(cache());
    }

    private boolean isNoted(String name, String value) throws IOException {
        Path note = folder.resolve(name);
        return Files.exists(note) && Files.readString(note).equals(value);
    }

    private void extract(Path into, Path log) throws IOException, InterruptedException {
        var command = List.of(
                Jvm.java().toString(),
                "-Djarmode=tools",
                "-jar",
                jar.file().orElseThrow().toString(),
                "extract",
                "--destination",
                into.resolve(PROGRAM).toString());
        if (Processes.run(new Launch(command, into, Map.of()), log, PATIENCE) != 0) {
            throw new Trouble(jar.app().id() + " can't be extracted. " + new LogFile(log).end());
        }
    }
}
