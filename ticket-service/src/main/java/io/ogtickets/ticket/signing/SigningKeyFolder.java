package io.ogtickets.ticket.signing;

import io.ogtickets.platform.crypto.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The folder of signing keys, one file each. An empty one gets its first key at the first start. */
public final class SigningKeyFolder {

    private static final Logger log = LoggerFactory.getLogger(SigningKeyFolder.class);
    private static final int FIRST = 1;

    private final Path folder;
    private final MasterKeys master;
    private final JsonMapper json;

    public SigningKeyFolder(Path folder, MasterKeys master, JsonMapper json) {
        this.folder = folder;
        this.master = master;
        this.json = json;
    }

    public SigningKeys load() {
        try {
            if (files().isEmpty()) {
                makeFirst();
            }
            return new SigningKeys(files().stream().map(this::read).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException("The signing keys in " + folder + " can't be read", failure);
        }
    }

    /**
     * A link appears whole or not at all, and fails if there is one: of two instances that start together, one makes the
     * key and both use it. Temporary files are readable by their owner only, and so is their link.
     */
    private void makeFirst() throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "new-", ".tmp");
        try {
            Files.write(draft, json.writeValueAsBytes(SigningKeyFile.of(FIRST, Ed25519.generate(), master)));
            Files.createLink(folder.resolve(FIRST + ".json"), draft);
            log.info("Made the first signing key");
        } catch (FileAlreadyExistsException another) {
            log.info("Another instance made the first signing key");
        } finally {
            Files.delete(draft);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private SigningKey read(Path file) {
        return json.readValue(file, SigningKeyFile.class).open(master);
    }
}
