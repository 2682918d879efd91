package io.ogtickets.local.demo;

import io.ogtickets.local.home.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a spectator does to get tickets: choose, order, pay, receive. */
record Purchase(Client spectator) {

    private static final String CARD_THAT_SUCCEEDS = "4242424242424242";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The first family offer that can still be had. */
    JsonNode findFamilyOffer() throws InterruptedException {
        return spectator
                .get("/offers?type=FAMILY&size=100")
                .path("items")
                .valueStream()
                .filter(offer -> offer.path("available").asInt(0) > 0)
                .findFirst()
                .orElseThrow(
                        () -> new Trouble("No family offer is left among the first hundred; ./og reset starts anew."));
    }

    JsonNode order(String offerId) throws InterruptedException {
        return spectator.post("/orders", Map.of("items", List.of(Map.of("offerId", offerId, "quantity", 1))));
    }

    JsonNode startPayment(String orderId, String returnUrl) throws InterruptedException {
        return spectator.post("/payments", Map.of("orderId", orderId, "returnUrl", returnUrl));
    }

    /** Pays on the simulator's page as its form does. */
    String pay(String checkoutUrl) throws InterruptedException {
        return Client.anonymous(spectator.http(), checkoutUrl)
                .post("", Map.of("card", CARD_THAT_SUCCEEDS))
                .path("status")
                .asString("");
    }

    List<JsonNode> awaitTickets(String orderId, int persons) throws InterruptedException {
        return Patience.await(PATIENCE, () -> tickets(orderId, persons))
                .orElseThrow(() -> new Trouble("There aren't %d tickets %d s after the payment; read ./og logs of"
                                .formatted(persons, PATIENCE.toSeconds())
                        + " payment-service, order-service and ticket-service, in this order."));
    }

    private Optional<List<JsonNode>> tickets(String orderId, int persons) throws InterruptedException {
        List<JsonNode> tickets = spectator
                .get("/tickets?order=" + orderId)
                .path("items")
                .valueStream()
                .toList();
        return Optional.of(tickets).filter(all -> all.size() == persons);
    }
}
