package io.ogtickets.validation;

import io.ogtickets.platform.signing.SigningKeyCommand;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;

/**
 * Starts validation-service, or runs the command for the keys that sign manifests. Without Hibernate: nothing here is mapped by
 * it, and each transaction would begin with an entity manager.
 */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
@ConfigurationPropertiesScan
public class ValidationServiceApplication {

    /** A scanner may be offline for as long as its manifest keeps. */
    static final Duration TIME_TO_BE_KNOWN = Duration.ofHours(24);

    public static void main(String[] arguments) {
        SigningKeyCommand.ifAsked(TIME_TO_BE_KNOWN, arguments).ifPresent(System::exit);
        SpringApplication.run(ValidationServiceApplication.class, arguments);
    }
}
