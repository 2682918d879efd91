package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A ticket is given to a friend, or given back for its money: the gates know it at once. */
class GivenAwayOrBackIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final Gate gate = Gate.first(people.demo("STEWARD"), SESSION);

    @Test
    void aTicketThatWasGivenAwayIsItsReceiversAlone() {
        Bought bought = shop.buy(shop.offer(SESSION, "B", "SOLO"), 1);
        String friend = "friend-" + UUID.randomUUID() + "@example.org";
        people.proved(shop.spectator())
                .post("/tickets/" + bought.id(0) + "/transfer", Map.of("email", friend))
                .ok();

        Api receiver = people.newSpectator();
        String replacement = receiver.post("/transfers/" + people.tokenMailedTo(friend) + "/acceptance", Map.of())
                .ok()
                .path("ticket")
                .asString();

        JsonNode received = await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> receiver.get("/tickets/" + replacement).ok(), ticket -> ticket.has("code"));
        JsonNode given = shop.spectator().get("/tickets/" + bought.id(0)).ok();
        assertThat(given.path("status").asString()).isEqualTo("TRANSFERRED");
        assertThat(given.has("code")).isFalse();
        shop.spectator().get("/tickets/" + replacement).refused(404, "not-found");
        assertThat(Gate.verdict(gate.scan(bought.code(0)))).isEqualTo("REVOKED");
        assertThat(Gate.verdict(gate.scanOnceKnown(received.path("code").asString())))
                .isEqualTo("ADMITTED");
    }

    @Test
    void aTicketThatWasGivenBackOpensNoGateAndTheOtherOneDoes() {
        Bought bought = shop.buy(shop.offer(SESSION, "B", "DUO"), 2);

        giveBack(bought, 0).ok();

        gate.awaitVerdict(bought.code(0), "REVOKED");
        JsonNode order = shop.awaitStatus(bought.order(), "PARTIALLY_REFUNDED");
        assertThat(order.path("total")).isEqualTo(bought.order().path("total"));
        assertThat(Gate.verdict(gate.scanOnceKnown(bought.code(1)))).isEqualTo("ADMITTED");
        giveBack(bought, 1).refused(409, "ticket-already-admitted");
        new Invariants(system).hold();
    }

    private Answer giveBack(Bought bought, int ticket) {
        return people.proved(shop.spectator())
                .post(
                        "/orders/" + bought.order().path("id").asString() + "/refunds",
                        Map.of("ticketIds", List.of(bought.id(ticket))));
    }
}
