package io.ogtickets.auth.token.keys;

import io.ogtickets.platform.crypto.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of the signing keys: a file for each key and {@code manifest.json}. An empty one is given its first key. The
 * manifest appears whole or not at all, and first only once, so that instances that start together end up with the same key.
 */
final class SigningKeyFolder {

    private static final String MANIFEST = "manifest.json";

    private static final Logger log = LoggerFactory.getLogger(SigningKeyFolder.class);

    private final Path folder;
    private final MasterKeys masterKeys;
    private final JsonMapper json;
    private final Clock clock;

    SigningKeyFolder(Path folder, MasterKeys masterKeys, JsonMapper json, Clock clock) {
        this.folder = folder;
        this.masterKeys = masterKeys;
        this.json = json;
        this.clock = clock;
    }

    /** Throws {@link IllegalStateException} if a key isn't what its name says or can't be opened. */
    SigningKeys open() {
        KeyManifest manifest = manifest();
        Stream<String> others = Stream.concat(Stream.ofNullable(manifest.next()), manifest.retired().stream());
        return new SigningKeys(
                stored(manifest.active()).withPrivateHalf(masterKeys),
                others.map(id -> stored(id).publicHalf()).toList());
    }

    /** What counts now; an empty folder is given its first key. */
    KeyManifest manifest() {
        try {
            if (Files.notExists(folder.resolve(MANIFEST))) {
                begin();
            }
            return json.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), KeyManifest.class);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** Makes the step that is due, if any. Of many instances that share the folder one does. */
    void rotate(RotationProperties rotation, Instant now) {
        if (rotation.due(manifest(), now) == RotationProperties.Step.NONE) {
            return;
        }
        try (FileChannel lock = FileChannel.open(
                        folder.resolve("rotation.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            KeyManifest manifest = manifest();
            switch (rotation.due(manifest, now)) {
                case NONE -> log.debug("Another instance was first, {}", held);
                case INTRODUCE -> replace(manifest.introduce(newKey(), now));
                case PROMOTE -> replace(manifest.promote(now));
                case FORGET -> replace(manifest.forgetRetired());
            }
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private void begin() throws IOException {
        Files.createDirectories(folder);
        String key = newKey();
        Path draft = draft(KeyManifest.first(key, clock.instant()));
        try {
            // Unlike a move, a link fails if there is one already.
            Files.createLink(folder.resolve(MANIFEST), draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            Files.delete(fileOf(key));
        } finally {
            Files.delete(draft);
        }
    }

    private void replace(KeyManifest manifest) throws IOException {
        Files.move(
                draft(manifest),
                folder.resolve(MANIFEST),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Path draft(KeyManifest manifest) throws IOException {
        Path draft = folder.resolve(UUID.randomUUID() + ".tmp");
        write(draft, json.writeValueAsBytes(manifest));
        return draft;
    }

    private String newKey() throws IOException {
        StoredKey key = StoredKey.generate(masterKeys);
        write(fileOf(key.id()), json.writeValueAsBytes(key));
        return key.id();
    }

    private StoredKey stored(String id) {
        try {
            StoredKey key = json.readValue(Files.readAllBytes(fileOf(id)), StoredKey.class);
            if (!key.publicHalf().getKeyID().equals(id)) {
                throw new IllegalStateException("The file of signing key " + id + " holds another key");
            }
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException("Signing key " + id + " can't be read", failure);
        }
    }

    private static UncheckedIOException unreadable(IOException failure) {
        return new UncheckedIOException("The signing keys can't be read or made", failure);
    }

    private Path fileOf(String id) {
        return folder.resolve(id + ".json");
    }

    private static void write(Path file, byte[] content) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
    }
}
