package io.ogtickets.ticket;

import io.ogtickets.platform.signing.SigningKeyCommand;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ticket-service, or runs its command for signing keys. */
@SpringBootApplication(proxyBeanMethods = false)
public class TicketServiceApplication {

    /** In this time each gate that is online has asked for keys again. */
    static final Duration TIME_TO_BE_KNOWN = Duration.ofMinutes(15);

    public static void main(String[] arguments) {
        SigningKeyCommand.ifAsked(TIME_TO_BE_KNOWN, arguments).ifPresent(System::exit);
        SpringApplication.run(TicketServiceApplication.class, arguments);
    }
}
