package io.ogtickets.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path project;

    @Test
    void everythingRunsInTheProjectUnlessToldOtherwise() {
        Settings settings = settings(Map.of());

        assertThat(settings.home().folder()).isEqualTo(project.resolve(".og"));
        assertThat(settings.ports().at(8080)).isEqualTo(8080);
        assertThat(settings.includes("gateway")).isTrue();
        assertThat(settings.stripe()).isEmpty();
    }

    @Test
    void thePartsCanBeNamed() {
        Settings settings = settings(Map.of("OG_PARTS", "postgres, kafka"));

        assertThat(settings.includes("kafka")).isTrue();
        assertThat(settings.includes("gateway")).isFalse();
    }

    @Test
    void anOffsetThatIsNoNumberOrTooLargeIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("OG_PORT_OFFSET", "many")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> settings(Map.of("OG_PORT_OFFSET", "20000")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("20000");
    }

    @Test
    void onlyNamedSettingsOfTheApplicationsCanBeTuned() {
        assertThat(settings(Map.of("ORDER_HOLD", "5s", "PATH", "/bin")).tuned())
                .containsExactly(Map.entry("ORDER_HOLD", "5s"));
    }

    @Test
    void oneStripeKeyWithoutTheOtherIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("STRIPE_SECRET_KEY", "sk_test_1")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("STRIPE_WEBHOOK_SECRET")
                .hasMessageNotContaining("sk_test_1");
    }

    private Settings settings(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("OG_PROJECT", project.toString());
        return Settings.from(all);
    }
}
