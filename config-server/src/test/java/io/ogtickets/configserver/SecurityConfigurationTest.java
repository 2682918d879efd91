package io.ogtickets.configserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class SecurityConfigurationTest {

    private final WebApplicationContextRunner server = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PropertyPlaceholderAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class))
            .withUserConfiguration(SecurityConfiguration.class);

    @Test
    void doesNotStartWithoutAPassword() {
        server.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("CONFIG_PASSWORD"));
    }

    @Test
    void doesNotStartWithABlankPassword() {
        server.withPropertyValues("CONFIG_PASSWORD=")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("CONFIG_PASSWORD is empty"));
    }
}
