package io.ogtickets.local.postgres;

import io.ogtickets.local.home.Digest;
import io.ogtickets.local.home.Folders;
import io.ogtickets.local.home.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs: they come as an archive on the class path and are unpacked once. */
final class Binaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; named after the archive, so that a new version gets its own. */
    static Path in(Path folder) throws IOException {
        Path unpacked = folder.resolve("postgres-" + digest());
        if (!Files.isDirectory(unpacked)) {
            Folders.fill(unpacked, Binaries::unpack);
        }
        return unpacked;
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, entry.resolveIn(target));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean program = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String digest() throws IOException {
        try (InputStream content = archive()) {
            return Digest.of(content);
        }
    }

    private static InputStream archive() {
        InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE);
        String architecture = System.getProperty("os.arch");
        if (archive == null || !System.getProperty("os.name").equals("Linux") || !architecture.equals("amd64")) {
            throw new Trouble("The local run brings PostgreSQL for Linux on amd64 only, this is "
                    + System.getProperty("os.name") + " on " + architecture + "; use the containers in infra/compose.");
        }
        return new BufferedInputStream(archive);
    }
}
