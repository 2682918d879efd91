package io.ogtickets.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one ignored folder that holds everything a local run writes. */
public record Home(Path folder, Path bin) {

    public Home(Path folder) {
        this(folder, folder.resolve("bin"));
    }

    public Path runs() {
        return made("run");
    }

    public Path data(String part) {
        return made("data").resolve(part);
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    public LogFile logOf(String part) {
        return new LogFile(log(part));
    }

    public Path log(String part) {
        return made("logs").resolve(part + ".log");
    }

    /** What the running system was started with. */
    public Path settings() {
        return made("").resolve("settings.json");
    }

    /** A second home, with the same programs and data of its own, where applications are started once to train their caches. */
    public Home training() {
        return new Home(made("training"), bin);
    }

    public Path lock() {
        return made("").resolve("lock");
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
