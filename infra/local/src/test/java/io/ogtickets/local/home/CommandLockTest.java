package io.ogtickets.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLockTest {

    @TempDir
    private Path folder;

    @Test
    void theLockNamesItsHolderAndCanBeHeldAgainAfterwards() throws Exception {
        Home home = new Home(folder);
        for (int round = 0; round < 2; round++) {
            try (CommandLock _ = CommandLock.hold(home)) {
                assertThat(home.lock())
                        .hasContent(Long.toString(ProcessHandle.current().pid()));
            }
        }
    }
}
