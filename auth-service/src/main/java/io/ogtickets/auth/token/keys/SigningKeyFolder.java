package io.ogtickets.auth.token.keys;

import io.ogtickets.platform.crypto.MasterKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of the signing keys: a file for each key and {@code manifest.json}. An empty one is given its first key. The
 * manifest appears whole or not at all, and only once, so that instances that start together end up with the same key.
 */
final class SigningKeyFolder {

    private static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final MasterKeys masterKeys;
    private final JsonMapper json;

    SigningKeyFolder(Path folder, MasterKeys masterKeys, JsonMapper json) {
        this.folder = folder;
        this.masterKeys = masterKeys;
        this.json = json;
    }

    /** Throws {@link IllegalStateException} if a key isn't what its name says or can't be opened. */
    SigningKeys open() {
        try {
            if (Files.notExists(folder.resolve(MANIFEST))) {
                begin();
            }
            KeyManifest manifest = json.readValue(Files.readAllBytes(folder.resolve(MANIFEST)), KeyManifest.class);
            return new SigningKeys(
                    stored(manifest.active()).withPrivateHalf(masterKeys),
                    manifest.retired().stream()
                            .map(id -> stored(id).publicHalf())
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException("The signing keys can't be read or made", failure);
        }
    }

    private void begin() throws IOException {
        Files.createDirectories(folder);
        StoredKey key = StoredKey.generate(masterKeys);
        write(fileOf(key.id()), json.writeValueAsBytes(key));
        Path draft = folder.resolve(UUID.randomUUID() + ".tmp");
        write(draft, json.writeValueAsBytes(new KeyManifest(key.id(), List.of())));
        try {
            // Unlike a move, a link fails if there is one already.
            Files.createLink(folder.resolve(MANIFEST), draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            Files.delete(fileOf(key.id()));
        } finally {
            Files.delete(draft);
        }
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
