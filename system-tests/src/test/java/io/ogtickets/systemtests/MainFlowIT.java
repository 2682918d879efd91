package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A family buys, is declined, pays, and gets in once. */
class MainFlowIT {

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);

    @Test
    void aFamilyGetsInOnce() {
        Shop shop = new Shop(system, people.newSpectator());
        String session = anySession();
        JsonNode offer = shop.offer(session, "A", "FAMILY");

        JsonNode order = shop.order(offer, 1).ok();
        assertThat(order.path("status").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.path("total")).isEqualTo(offer.path("price"));
        JsonNode payment = shop.startPayment(order);
        assertThat(shop.startPayment(order).path("id")).isEqualTo(payment.path("id"));
        assertThat(shop.pay(payment, Shop.DECLINED_CARD)).isEqualTo("declined");
        assertThat(shop.pay(payment, Shop.GOOD_CARD)).isEqualTo("succeeded");

        shop.awaitStatus(order, "PAID");
        List<JsonNode> tickets = shop.awaitTickets(order, 4);
        assertThat(tickets).extracting(ticket -> ticket.path("code").asString()).doesNotHaveDuplicates();
        getInOnce(session, tickets.getFirst().path("code").asString());
    }

    @Test
    void nobodySeesAnothersOrderOrTicket() {
        Shop shop = new Shop(system, people.newSpectator());
        JsonNode order = shop.order(shop.offer(anySession(), "A", "SOLO"), 1).ok();
        Api stranger = people.demo("SPECTATOR");

        stranger.get("/orders/" + order.path("id").asString()).refused(404, "not-found");
        stranger.post("/payments", Map.of("orderId", order.path("id").asString(), "returnUrl", system.gateway() + "/"))
                .refused(404, "not-found");
        system.api().get("/orders/" + order.path("id").asString()).refused(401, "unauthenticated");
    }

    private void getInOnce(String session, String code) {
        Gate gate = Gate.first(people.demo("STEWARD"), session);
        String nonce = UUID.randomUUID().toString();

        assertThat(Gate.verdict(gate.scan(forged(code)))).isEqualTo("FORGED");
        assertThat(Gate.verdict(gate.scanOnceKnown(code))).isEqualTo("ADMITTED");
        JsonNode second = gate.scan(code, nonce);
        assertThat(Gate.verdict(second)).isEqualTo("ALREADY_ADMITTED");
        assertThat(second.at("/firstAdmission/gate").asString()).isEqualTo(gate.name());
        assertThat(second.at("/firstAdmission/at").asString()).isNotEmpty();
        assertThat(gate.scan(code, nonce)).as("the same scan again").isEqualTo(second);
        assertThat(Gate.verdict(new Gate(gate.steward(), "RU7-0724-1530", gate.name()).scan(code)))
                .isEqualTo("WRONG_SESSION");
    }

    /** Changes one character in the middle to another of the same alphabet. */
    private static String forged(String code) {
        int middle = code.length() / 2;
        char other = code.charAt(middle) == '7' ? '8' : '7';
        return code.substring(0, middle) + other + code.substring(middle + 1);
    }

    private String anySession() {
        return system.api()
                .get("/sessions?sport=ATH&size=1")
                .ok()
                .at("/items/0/code")
                .asString();
    }
}
