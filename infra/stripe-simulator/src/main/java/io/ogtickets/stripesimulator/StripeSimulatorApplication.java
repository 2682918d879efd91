package io.ogtickets.stripesimulator;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Speaks Stripe's wire format, shows a payment page and sends signed webhooks. No money moves. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class StripeSimulatorApplication {

    public static void main(String[] args) {
        SpringApplication.run(StripeSimulatorApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
