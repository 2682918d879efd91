package io.ogtickets.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.local.home.Trouble;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void flagsAndTheNameMayStandInAnyOrder() {
        Options options = Options.parse(List.of("-f", "gateway"), "logs SERVICE [-f]", Set.of("-f"));

        assertThat(options.has("-f")).isTrue();
        assertThat(options.name("logs SERVICE [-f]")).isEqualTo("gateway");
    }

    @Test
    void whatIsNotKnownIsNamedTogetherWithTheUsage() {
        assertThatThrownBy(() -> Options.flagsOnly(List.of("--fast"), "up [--detach]", Set.of("--detach")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--fast")
                .hasMessageContaining("./og up [--detach]");
    }

    @Test
    void aNameThatIsMissingIsAskedFor() {
        Options options = Options.parse(List.of(), "restart SERVICE", Set.of());

        assertThatThrownBy(() -> options.name("restart SERVICE")).hasMessageContaining("./og restart SERVICE");
    }
}
