package io.ogtickets.auth.demo.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class DemoAccountsAtStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "production", "local,production", "staging"})
    void outsideOfTheLocalProfileTheServiceDoesNotStart(String profiles) {
        assertThatIllegalStateException().isThrownBy(() -> start(profiles)).withMessageContaining("demo-accounts");
    }

    @Test
    void inTheLocalProfileItDoes() {
        assertThatCode(() -> start("local")).doesNotThrowAnyException();
    }

    private static DemoAccountsAtStart start(String profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles.isEmpty() ? new String[0] : profiles.split(",", -1));
        return new DemoAccountsAtStart(
                Path.of("demo.json"),
                JsonMapper.builder().build(),
                Mockito.mock(PrepareDemoAccount.class),
                environment);
    }
}
