package io.ogtickets.stripesimulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.stripesimulator.StripeSimulatorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartGuardTest {

    @Test
    void itRefusesToRunInProduction(CapturedOutput output) {
        assertThatThrownBy(() -> start("--spring.profiles.active=production", "--STRIPE_SECRET_KEY=sk_test_1"))
                .isInstanceOf(StartRefused.class);
        assertThat(output.getOut().lines().filter(line -> line.contains(" ERROR ")))
                .singleElement()
                .asString()
                .contains("stripe-simulator refuses to start: the profile 'production' is active");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void itRefusesALiveKeyWithoutPrintingIt(CapturedOutput output) {
        assertThatThrownBy(() -> start("--STRIPE_SECRET_KEY=sk_live_precious")).isInstanceOf(StartRefused.class);
        assertThat(output).contains("STRIPE_SECRET_KEY is a live key").doesNotContain("precious");
    }

    @Test
    void itNamesTheSettingThatIsMissing(CapturedOutput output) {
        assertThatThrownBy(() -> start("--STRIPE_SECRET_KEY=sk_test_1", "--STRIPE_WEBHOOK_SECRET=whsec_1"))
                .isInstanceOf(BeansException.class);
        assertThat(output).contains("WEBHOOK_URL must be set").doesNotContain("\tat ");
    }

    private static void start(String... arguments) {
        SpringApplication.run(StripeSimulatorApplication.class, arguments).close();
    }
}
