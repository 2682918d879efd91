package io.ogtickets.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    private Path temporary;

    @Test
    void aFolderWhoseFillingFailedIsNotThere() {
        Path target = temporary.resolve("target");

        assertThatThrownBy(() -> Folders.fill(target, folder -> {
                    Files.writeString(folder.resolve("half"), "done");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(target).doesNotExist();
    }

    @Test
    void whatAnInterruptedAttemptLeftIsNotInTheWay() throws Exception {
        Path target = temporary.resolve("target");
        Files.createDirectories(temporary.resolve("target.unfinished/deep"));

        Folders.fill(target, folder -> Files.writeString(folder.resolve("whole"), "done"));

        assertThat(target).isDirectoryContaining(file -> file.endsWith("whole"));
        assertThat(target.resolve("deep")).doesNotExist();
    }

    @Test
    void aNewFillingReplacesTheOldOne() throws Exception {
        Path target = temporary.resolve("target");
        Folders.fill(target, folder -> Files.writeString(folder.resolve("old"), ""));

        Folders.fill(target, folder -> Files.writeString(folder.resolve("new"), ""));

        assertThat(target.resolve("old")).doesNotExist();
        assertThat(target.resolve("new")).exists();
    }
}
