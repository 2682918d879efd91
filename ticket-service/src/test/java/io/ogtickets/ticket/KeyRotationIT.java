package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.ticket.signing.SigningKeyCommand;
import io.ogtickets.ticket.signing.SigningKeys;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A key is rotated while the service issues, without a flag day. */
class KeyRotationIT extends Scenario {

    @Autowired
    private SigningKeys keys;

    @Value("${SIGNING_KEYS_DIR}")
    private String folder;

    @Value("${MASTER_KEY}")
    private String masterKey;

    @Test
    void aNewKeyIsToldFirstAndSignsThen() {
        int before = keys.active().id();

        operate("rotate", "PT1H");
        await().until(() -> keys.all().getLast().id() > before);
        int announced = keys.all().getLast().id();
        assertThat(keys.active().id()).as("not yet").isEqualTo(before);
        JsonNode told = json(as(TestTokens.service("validation-service", "ticket-keys"), "/internal/ticket-keys"));
        assertThat(told.get(told.size() - 1).get("id").asInt()).isEqualTo(announced);

        operate("rotate", "PT0S");
        await().until(() -> keys.active().id() > announced);
        BoughtOrder order = BoughtOrder.solo(account);
        issued(order);
        assertThat(statusOf(order.tickets().getFirst())).isEqualTo("VALID");
    }

    private void operate(String... command) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int exit = SigningKeyCommand.of(Map.of("SIGNING_KEYS_DIR", folder, "MASTER_KEY", masterKey), nowhere)
                .run(List.of(command));
        assertThat(exit).isZero();
    }
}
