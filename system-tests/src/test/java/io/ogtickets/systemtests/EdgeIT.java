package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees that asks for what it must not have, or asks badly. */
class EdgeIT {

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/purchase-shares",
                "/api/v1/../../internal/purchase-shares",
                "/api/v1/orders/..%2f..%2f..%2finternal/purchase-shares",
                "//internal/user-shares",
                "/auth-service/internal/user-shares",
                "/actuator/env",
                "/nowhere",
            })
    void whatIsInsideStaysInside(String path) {
        Answer answer = Api.at(system.gateway()).send("POST", path, "[]");

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nothing,            404, not-found",
        "GET,    /sessions/nothing,   404, not-found",
        "DELETE, /sessions,           405, method-not-allowed",
        "GET,    /orders,             401, unauthenticated",
        "GET,    /sessions?size=1000, 400, validation-failed",
    })
    void everyRefusalIsAProblemDocument(String method, String path, int status, String code) {
        system.api().send(method, path, null).refused(status, code);
    }

    @Test
    void aMediaTypeThatIsNotSpokenIsRefused() {
        people.demo("SPECTATOR")
                .with("Content-Type", "text/plain")
                .with("Idempotency-Key", "k")
                .send("POST", "/orders", "two tickets, please")
                .refused(415, "unsupported-media-type");
    }

    @Test
    void theFieldThatIsWrongIsNamedAndNothingIsWritten() {
        Api spectator = people.newSpectator();

        Answer answer = spectator.post("/orders", Map.of("items", List.of(Map.of("offerId", "x", "quantity", 0))));

        answer.refused(400, "validation-failed");
        assertThat(answer.text()).contains("items[0]");
        assertThat(spectator.get("/orders").ok().path("total").asInt()).isZero();
    }

    @Test
    void eachRoleHasItsOwnDoors() {
        Map<String, String> scan = Map.of("code", "X", "gate", "A", "device", "d", "session", "s", "nonce", "n");

        people.demo("SPECTATOR").post("/scans", scan).refused(403, "forbidden");
        people.demo("STEWARD")
                .put("/admin/sessions/ARC-0725-0930/categories/A", Map.of("capacity", 1))
                .refused(403, "forbidden");
        assertThat(people.demo("SUPERVISOR").post("/scans", scan).status()).isEqualTo(200);
    }
}
