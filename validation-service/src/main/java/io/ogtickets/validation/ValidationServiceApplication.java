package io.ogtickets.validation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts validation-service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ValidationServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ValidationServiceApplication.class, arguments);
    }
}
