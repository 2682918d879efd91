package io.ogtickets.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.mailbox.Mailbox;
import io.ogtickets.local.process.Entry;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupIT {

    @TempDir
    private Path folder;

    @Test
    void whatIsUpIsLeftAloneAndWhatHasDiedIsStartedAgain() throws Exception {
        try (RunFixture run = RunFixture.of(folder, Mailbox.NAME)) {
            run.up();
            Entry first = running(run);
            run.up();
            assertThat(running(run)).isEqualTo(first);
            assertThat(first.startMillis()).isPositive();

            first.process().orElseThrow().destroyForcibly();
            Awaitility.await()
                    .until(() -> run.system().table().alive(Mailbox.NAME).isEmpty());
            run.up();

            assertThat(running(run).pid()).isNotEqualTo(first.pid());
            assertThat(run.isHealthy(Mailbox.NAME)).isTrue();
        }
    }

    @Test
    void nothingOutlivesTheEnd() throws Exception {
        Entry entry;
        try (RunFixture run = RunFixture.of(folder, Mailbox.NAME)) {
            run.up();
            entry = running(run);
        }

        assertThat(entry.isAlive()).isFalse();
    }

    @Test
    void aPortThatIsTakenIsNamedBeforeAnythingStarts() throws Exception {
        RunFixture run = RunFixture.of(folder, Mailbox.NAME);
        int port = run.system().find(Mailbox.NAME).port();
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(Ports.socketAddress(port));

            assertThatThrownBy(run::up)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(port + " (mailbox)")
                    .hasMessageContaining("OG_PORT_OFFSET");
            assertThat(run.system().table().entries()).isEmpty();
        }
    }

    @Test
    void anApplicationThatWasNeverBuiltIsNamed() {
        RunFixture run = RunFixture.of(folder, "gateway");

        assertThatThrownBy(run::up).isInstanceOf(Trouble.class).hasMessageContaining("gateway isn't built");
    }

    private static Entry running(RunFixture run) {
        return run.system().table().alive(Mailbox.NAME).orElseThrow();
    }
}
