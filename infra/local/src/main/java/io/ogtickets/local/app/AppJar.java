package io.ogtickets.local.app;

import io.ogtickets.local.home.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The jar that Maven makes of an application's module. */
record AppJar(Path project, App app) {

    Optional<Path> file() {
        Path target = module().resolve("target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, app.id() + "-*.jar")) {
            for (Path jar : jars) {
                return Optional.of(jar);
            }
        } catch (IOException e) {
            // No target folder: nothing was ever built there.
        }
        return Optional.empty();
    }

    /** Whether it has to be built: it isn't there, or something that goes into it has changed since. */
    boolean isStale() {
        return file().map(jar -> modified(jar).compareTo(newestSource()) < 0).orElse(true);
    }

    /** Maven leaves a jar alone when what changed makes no difference to it; it is up to date all the same. */
    void markFresh() throws IOException {
        Optional<Path> jar = file();
        if (jar.isPresent()) {
            Files.setLastModifiedTime(jar.get(), FileTime.from(Instant.now()));
        }
    }

    /** Tells quickly whether the file has been touched since. */
    String stamp() throws IOException {
        Path jar = file().orElseThrow();
        return Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
    }

    /** Tells one content from another; building the same sources again gives the same. */
    String digest() throws IOException {
        try (InputStream content = Files.newInputStream(file().orElseThrow())) {
            return Digest.of(content);
        }
    }

    private Path module() {
        return project.resolve(app.module());
    }

    private FileTime newestSource() {
        return Stream.of(
                        project.resolve("pom.xml"),
                        project.resolve("platform/pom.xml"),
                        project.resolve("platform/src/main"),
                        module().resolve("pom.xml"),
                        module().resolve("src/main"))
                .flatMap(AppJar::filesUnder)
                .map(AppJar::modified)
                .max(FileTime::compareTo)
                .orElseThrow();
    }

    private static Stream<Path> filesUnder(Path path) {
        if (!Files.exists(path)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
