package io.ogtickets.ticket;

import io.ogtickets.platform.signing.SigningKeyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ticket-service, or runs its command for signing keys. */
@SpringBootApplication(proxyBeanMethods = false)
public class TicketServiceApplication {

    public static void main(String[] arguments) {
        SigningKeyCommand.ifAsked(arguments).ifPresent(System::exit);
        SpringApplication.run(TicketServiceApplication.class, arguments);
    }
}
