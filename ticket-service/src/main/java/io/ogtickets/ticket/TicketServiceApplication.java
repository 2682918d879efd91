package io.ogtickets.ticket;

import io.ogtickets.ticket.signing.SigningKeyCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ticket-service, or runs its command for signing keys. */
@SpringBootApplication(proxyBeanMethods = false)
public class TicketServiceApplication {

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && words.getFirst().equals(SigningKeyCommand.NAME)) {
            System.exit(SigningKeyCommand.of(System.getenv(), System.out).run(words.subList(1, words.size())));
        }
        SpringApplication.run(TicketServiceApplication.class, arguments);
    }
}
