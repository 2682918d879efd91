package io.ogtickets.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The secrets of one local run, each made when it is first asked for and kept in a file that only its owner can read. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final Path file;
    private Map<String, String> known = Map.of();

    public Secrets(Home home) {
        this.folder = home.secrets();
        this.file = folder.resolve("secrets.json");
    }

    /** A password, a token or a client secret: 192 random bits that need no escaping anywhere. */
    public String token(String name) {
        return value(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES)));
    }

    /** A 256-bit key in Base64. */
    public String key(String name) {
        return value(name, () -> Base64.getEncoder().encodeToString(random(KEY_BYTES)));
    }

    /** A secret of another form. */
    public String value(String name, Supplier<String> maker) {
        synchronized (Secrets.class) {
            if (!known.containsKey(name)) {
                known = withMade(name, maker);
            }
            return Objects.requireNonNull(known.get(name));
        }
    }

    /** A folder in which a service keeps keys of its own making. */
    public Path folder(String name) {
        try {
            return OwnerOnly.folder(OwnerOnly.folder(folder).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Two commands may start at the same moment; under the lock only the first one makes the secret. */
    private Map<String, String> withMade(String name, Supplier<String> maker) {
        try (FileChannel channel = lockFile();
                FileLock _ = channel.lock()) {
            Map<String, String> all = new TreeMap<>(stored());
            if (all.putIfAbsent(name, maker.get()) == null) {
                Json.write(file, all);
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel lockFile() throws IOException {
        Path lock = OwnerOnly.folder(folder).resolve("lock");
        return FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.FILE);
    }

    private Map<String, String> stored() throws IOException {
        return Files.exists(file) ? Json.readMap(file) : Map.of();
    }
}
