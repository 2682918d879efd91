package io.ogtickets.validation;

import io.ogtickets.platform.signing.SigningKeyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts validation-service, or runs the command for the keys that sign manifests. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ValidationServiceApplication {

    public static void main(String[] arguments) {
        SigningKeyCommand.ifAsked(arguments).ifPresent(System::exit);
        SpringApplication.run(ValidationServiceApplication.class, arguments);
    }
}
