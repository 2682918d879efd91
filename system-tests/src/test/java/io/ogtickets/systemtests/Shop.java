package io.ogtickets.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a signed-in spectator does. */
record Shop(TheSystem system, Api spectator) {

    static final String GOOD_CARD = "4242424242424242";
    static final String DECLINED_CARD = "4000000000000002";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An offer of the session that can be had. */
    JsonNode offer(String session, String category, String type) {
        return spectator
                .get("/offers?session=" + session + "&type=" + type)
                .ok()
                .path("items")
                .valueStream()
                .filter(offer -> offer.path("category").asString().equals(category))
                .findFirst()
                .orElseThrow();
    }

    Answer order(JsonNode offer, int quantity) {
        return order(spectator, offer, quantity);
    }

    Answer order(Api as, JsonNode offer, int quantity) {
        return as.post(
                "/orders",
                Map.of("items", List.of(Map.of("offerId", offer.path("id").asString(), "quantity", quantity))));
    }

    /** An order that is paid and issued. */
    Bought buy(JsonNode offer, int persons) {
        JsonNode order = order(offer, 1).ok();
        pay(startPayment(order), GOOD_CARD);
        return new Bought(order, awaitTickets(order, persons));
    }

    /** A paid order with its tickets. */
    record Bought(JsonNode order, List<JsonNode> tickets) {

        String id(int ticket) {
            return tickets.get(ticket).path("id").asString();
        }

        String code(int ticket) {
            return tickets.get(ticket).path("code").asString();
        }
    }

    JsonNode startPayment(JsonNode order) {
        return payment(order).ok();
    }

    Answer payment(JsonNode order) {
        String id = order.path("id").asString();
        return spectator.post("/payments", Map.of("orderId", id, "returnUrl", system.gateway() + "/orders/" + id));
    }

    /** Pays on the hosted page; answers what became of it. */
    String pay(JsonNode payment, String card) {
        return Api.at(payment.path("checkoutUrl").asString())
                .post("", Map.of("card", card))
                .json()
                .path("status")
                .asString();
    }

    JsonNode awaitStatus(JsonNode order, String status) {
        String path = "/orders/" + order.path("id").asString();
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> spectator.get(path).ok(),
                        found -> found.path("status").asString().equals(status));
    }

    JsonNode find(JsonNode order) {
        return spectator.get("/orders/" + order.path("id").asString()).ok();
    }

    List<JsonNode> awaitTickets(JsonNode order, int persons) {
        String path = "/tickets?order=" + order.path("id").asString();
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> spectator
                                .get(path)
                                .ok()
                                .path("items")
                                .valueStream()
                                .toList(),
                        tickets -> tickets.size() == persons);
    }
}
