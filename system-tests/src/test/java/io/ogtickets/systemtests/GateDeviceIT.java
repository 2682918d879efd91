package io.ogtickets.systemtests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A scanner with a secret of its own: nobody signs in at it, and it does the work of a gate and nothing else. */
class GateDeviceIT {

    private static final String SESSION = "HBL-0725-0900";

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final JsonNode device = system.gateDevice();

    @Test
    void itReadsTheManifestAndAdmitsOnceInItsOwnName() {
        Shop shop = new Shop(system, people.newSpectator());
        Bought bought = shop.buy(shop.offer(SESSION, "B", "SOLO"), 1);
        Api scanner = scanner();
        Gate gate = Gate.first(scanner, SESSION);

        assertThat(gate.manifest().at("/session/code").asString()).isEqualTo(SESSION);
        assertThat(new OfflineScanner(gate, "demo").scan(bought.code(0), Instant.now()))
                .isEqualTo("ADMITTED");
        JsonNode admitted = gate.scanOnceKnown(bought.code(0));
        assertThat(Gate.verdict(admitted)).isEqualTo("ADMITTED");
        assertThat(Gate.verdict(gate.scan(bought.code(0)))).isEqualTo("ALREADY_ADMITTED");

        String undo = "/scans/" + admitted.path("id").asString() + "/undo";
        scanner.post(undo, Map.of("reason", "They turned back")).refused(403, "forbidden");
        scanner.get("/orders").refused(403, "forbidden");
        scanner.get("/admin/accounts").refused(403, "forbidden");
    }

    @Test
    void withoutItsSecretItIsNobody() {
        Answer refused = token("another secret of thirty-two characters", "gates");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(token(device.path("secret").asString(), "gates orders").status())
                .isEqualTo(400);
    }

    private Api scanner() {
        JsonNode granted = token(device.path("secret").asString(), "gates").ok();
        return system.api().as(granted.path("access_token").asString());
    }

    private Answer token(String secret, String scope) {
        String basic =
                Base64.getEncoder().encodeToString((device.path("id").asString() + ":" + secret).getBytes(US_ASCII));
        return Api.at(system.gateway())
                .with("Authorization", "Basic " + basic)
                .form("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", scope));
    }
}
