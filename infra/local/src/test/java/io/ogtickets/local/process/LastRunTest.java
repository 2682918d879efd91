package io.ogtickets.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Settings.StripeKeys;
import io.ogtickets.local.home.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {

    @TempDir
    private Path project;

    private ProcessTable table;

    @BeforeEach
    void startWithAnOffsetAndRealKeys() throws Exception {
        table = new ProcessTable(new Home(project.resolve(".og")));
        table.start("part", 1, Signal.TERM, new Launch(List.of("sleep", "600"), project, Map.of()));
        LastRun.remember(settings(
                Map.of("OG_PORT_OFFSET", "100", "STRIPE_SECRET_KEY", "sk_test_1", "STRIPE_WEBHOOK_SECRET", "whsec_1")));
    }

    @AfterEach
    void stop() throws Exception {
        new Stop(table, Duration.ofSeconds(1)).all(table.entries());
    }

    @Test
    void laterCommandsKnowWhatTheSystemWasStartedWith() {
        Settings later = LastRun.continued(settings(Map.of()));

        assertThat(later.ports().offset()).isEqualTo(100);
        assertThat(later.stripe()).contains(StripeKeys.UNTOLD);
        assertThat(later.home().settings()).content().doesNotContain("sk_test_1", "whsec_1");
    }

    @Test
    void anotherOffsetWhileItRunsIsAMistake() {
        assertThatThrownBy(() -> LastRun.continued(settings(Map.of("OG_PORT_OFFSET", "200"))))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("OG_PORT_OFFSET=100");
    }

    @Test
    void onceNothingRunsItIsForgotten() throws Exception {
        stop();

        assertThat(LastRun.continued(settings(Map.of())).ports().offset()).isZero();
    }

    private Settings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("OG_PROJECT", project.toString());
        return Settings.from(all);
    }
}
