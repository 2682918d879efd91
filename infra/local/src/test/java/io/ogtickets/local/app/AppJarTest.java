package io.ogtickets.local.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppJarTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path project;

    private AppJar jar;

    @BeforeEach
    void makeProject() throws IOException {
        jar = new AppJar(project, App.GATEWAY);
        write("pom.xml", BUILT.minusSeconds(60));
        write("platform/pom.xml", BUILT.minusSeconds(60));
        write("gateway/pom.xml", BUILT.minusSeconds(60));
        write("gateway/target/gateway-1.0.jar", BUILT);
    }

    @Test
    void aJarThatIsNewerThanItsSourcesIsUpToDate() {
        assertThat(jar.isStale()).isFalse();
    }

    @Test
    void aJarThatIsMissingHasToBeBuilt() throws IOException {
        Files.delete(project.resolve("gateway/target/gateway-1.0.jar"));

        assertThat(jar.isStale()).isTrue();
        assertThat(jar.file()).isEmpty();
    }

    @Test
    void aChangeInTheModuleOrInThePlatformMakesItStale() throws IOException {
        write("platform/src/main/java/Money.java", BUILT.plusSeconds(1));

        assertThat(jar.isStale()).isTrue();
    }

    @Test
    void aChangedTestMakesNoDifference() throws IOException {
        write("gateway/src/test/java/RoutesTest.java", BUILT.plusSeconds(1));

        assertThat(jar.isStale()).isFalse();
    }

    @Test
    void afterABuildItIsUpToDateEvenIfMavenLeftItAlone() throws IOException {
        write("pom.xml", BUILT.plusSeconds(1));
        assertThat(jar.isStale()).isTrue();

        jar.markFresh();

        assertThat(jar.isStale()).isFalse();
    }

    private void write(String path, Instant modified) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
