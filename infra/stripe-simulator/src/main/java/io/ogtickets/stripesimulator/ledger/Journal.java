package io.ogtickets.stripesimulator.ledger;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's memory across restarts: JSON lines, appended; without a data folder it remembers nothing. */
@Component
class Journal {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final JsonMapper json;
    private final @Nullable Path file;

    Journal(SimulatorProperties properties, JsonMapper json) {
        this.json = json;
        Path folder = properties.dataDir();
        this.file = folder == null ? null : folder.resolve("sessions.jsonl");
    }

    /** Reads all entries in the order in which they were written. */
    void replay(Consumer<Entry> reader) {
        if (file == null || Files.notExists(file)) {
            return;
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.flatMap(line -> parse(line).stream()).forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the file anew with what is still worth keeping. */
    void rewrite(List<Entry> entries) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            write(fresh, entries, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(Entry entry) {
        if (file == null) {
            return;
        }
        try {
            write(file, List.of(entry), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path target, List<Entry> entries, OpenOption... options) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(target, options)) {
            for (Entry entry : entries) {
                writer.write(json.writeValueAsString(entry) + "\n");
            }
        }
    }

    /** A line that was cut off by a kill was never answered, so it may be dropped. */
    private Optional<Entry> parse(String line) {
        try {
            return Optional.of(json.readValue(line, Entry.class));
        } catch (JacksonException e) {
            log.warn("Skipped an unreadable line of {}: {}", file, e.getOriginalMessage());
            return Optional.empty();
        }
    }
}
