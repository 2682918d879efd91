package io.ogtickets.local.process;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** What runs, one file a part: no daemon supervises the system, so the table is all that anyone needs to know. */
public final class ProcessTable {

    private static final String SUFFIX = ".json";

    private static final TypeReference<Entry> ENTRY = new TypeReference<>() {};

    private final Home home;

    public ProcessTable(Home home) {
        this.home = home;
    }

    public Entry start(String name, int port, Signal stop, Launch launch) throws IOException {
        Instant now = Instant.now();
        return Processes.detached(launch, home.log(name), process -> save(Entry.of(name, process, now, port, stop)));
    }

    /** Notes that it is healthy; only the first time after its start tells how long that took. */
    public Entry healthy(Entry entry) throws IOException {
        return entry.startMillis() == null ? save(entry.healthyAt(Instant.now())) : entry;
    }

    public Entry stopping(Entry entry) throws IOException {
        return save(entry.beingStopped());
    }

    public void forget(Entry entry) throws IOException {
        Files.deleteIfExists(file(entry.name()));
    }

    public Optional<Entry> find(String name) {
        return read(file(name));
    }

    public Optional<Entry> alive(String name) {
        return find(name).filter(Entry::isAlive);
    }

    public List<Entry> entries() {
        try (Stream<Path> files = Files.list(home.runs())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(ProcessTable::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry save(Entry entry) throws IOException {
        Json.write(file(entry.name()), entry);
        return entry;
    }

    private Path file(String name) {
        return home.runs().resolve(name + SUFFIX);
    }

    private static Optional<Entry> read(Path file) {
        try {
            return Optional.of(Json.read(file, ENTRY));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
