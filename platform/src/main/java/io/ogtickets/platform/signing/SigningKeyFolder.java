package io.ogtickets.platform.signing;

import io.ogtickets.platform.crypto.Ed25519;
import io.ogtickets.platform.crypto.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of signing keys, one file each. An empty one gets its first key at the first start. Files are never deleted,
 * so that no id is ever given twice.
 */
public final class SigningKeyFolder {

    private static final Logger log = LoggerFactory.getLogger(SigningKeyFolder.class);
    private static final int FIRST = 1;

    private final Path folder;
    private final MasterKeys master;
    private final JsonMapper json;
    private final Clock clock;
    private Map<Path, FileTime> seen = Map.of();

    public SigningKeyFolder(Path folder, MasterKeys master, JsonMapper json, Clock clock) {
        this.folder = folder;
        this.master = master;
        this.json = json;
        this.clock = clock;
    }

    public synchronized SigningKeys load() {
        try {
            if (files().isEmpty()) {
                add(FIRST, null);
            }
            seen = files();
            return new SigningKeys(read(seen), clock);
        } catch (IOException failure) {
            throw new UncheckedIOException("The signing keys in " + folder + " can't be read", failure);
        }
    }

    /** Looks for new and changed files. If one of them can't be read, all stays as it was. */
    public synchronized void refresh(SigningKeys keys) {
        try {
            Map<Path, FileTime> found = files();
            if (!found.equals(seen)) {
                keys.replace(read(found));
                seen = found;
                log.info("The signing keys are now {}", keys.all());
            }
        } catch (IOException | RuntimeException failure) {
            log.error("The signing keys stay as they were, for those in the folder can't be read", failure);
        }
    }

    /**
     * Makes another key.
     *
     * @param signsFrom until then it is only told to those who verify
     * @return its id
     */
    int make(Instant signsFrom) throws IOException {
        int id = read(files()).stream().mapToInt(SigningKey::id).max().orElse(0) + 1;
        if (!add(id, signsFrom)) {
            throw new IOException("Somebody else made key " + id + " at this moment");
        }
        return id;
    }

    /** Says of a key that it is retired or compromised, or active again. */
    void mark(int id, SigningKeyState state) throws IOException {
        Path file = folder.resolve(id + ".json");
        SigningKeyFile marked = json.readValue(file, SigningKeyFile.class).in(state);
        Path draft = Files.createTempFile(folder, "new-", ".tmp");
        Files.write(draft, json.writeValueAsBytes(marked));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    List<SigningKey> keys() throws IOException {
        return read(files());
    }

    /**
     * A link appears whole or not at all, and fails if there is one: of two instances that start together, one makes the
     * key and both use it. Temporary files are readable by their owner only, and so is their link.
     */
    private boolean add(int id, @Nullable Instant signsFrom) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "new-", ".tmp");
        try {
            Files.write(draft, json.writeValueAsBytes(SigningKeyFile.of(id, Ed25519.generate(), master, signsFrom)));
            Files.createLink(folder.resolve(id + ".json"), draft);
            log.info("Made signing key {}", id);
            return true;
        } catch (FileAlreadyExistsException another) {
            log.info("Another instance made signing key {}", id);
            return false;
        } finally {
            Files.delete(draft);
        }
    }

    /** With the time of their last change. */
    private Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> found = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".json")).toList()) {
                    found.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return found;
    }

    private List<SigningKey> read(Map<Path, FileTime> files) {
        return files.keySet().stream()
                .map(file -> json.readValue(file, SigningKeyFile.class).open(master))
                .toList();
    }
}
