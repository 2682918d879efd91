package io.ogtickets.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for order-service: knows the orders that the test told it of. */
final class OrderServiceStub {

    static final Duration HOLD = Duration.ofMinutes(15);

    static final String AGAIN_LATER = "request-in-progress";

    record Order(UUID id, UUID account, String reference, long amount) {
        String json() {
            return """
                    {"orderId":"%s","reference":"%s","account":"%s","status":"AWAITING_PAYMENT",\
                    "amount":{"amount":%d,"currency":"EUR"},"holdExpiresAt":"%s","description":"Swimming, 1 × FAMILY"}""".formatted(id, reference, account, amount, Instant.now().plus(HOLD));
        }
    }

    private final StubServer server = new StubServer("/internal/orders/", this::serve);
    private final Map<UUID, Order> payable = new ConcurrentHashMap<>();
    private final Map<UUID, String> refusals = new ConcurrentHashMap<>();
    volatile boolean down;

    String url() {
        return server.url();
    }

    Order newOrder() {
        UUID id = UUID.randomUUID();
        Order order = new Order(id, UUID.randomUUID(), "REF-" + id.toString().substring(0, 8), 19_200);
        payable.put(id, order);
        return order;
    }

    void close(Order order) {
        refuse(order, "{\"code\":\"order-state\",\"status\":409,\"orderStatus\":\"EXPIRED\"}");
    }

    /** From now on a payment of the order is answered 409 and this. */
    void refuse(Order order, String problem) {
        refusals.put(order.id(), problem);
    }

    void reopen(Order order) {
        refusals.remove(order.id());
    }

    private void serve(HttpExchange exchange) throws IOException {
        UUID id = UUID.fromString(
                Path.of(exchange.getRequestURI().getPath()).getName(2).toString());
        if (down) {
            StubServer.answer(exchange, 500, "{}");
        } else if (refusals.containsKey(id)) {
            if (refusals.get(id).contains(AGAIN_LATER)) {
                exchange.getResponseHeaders().add("Retry-After", "2");
            }
            StubServer.answer(exchange, 409, refusals.get(id));
        } else if (payable.containsKey(id) && isPaidByItsOwner(exchange, payable.get(id))) {
            StubServer.answer(exchange, 200, payable.get(id).json());
        } else {
            StubServer.answer(exchange, 404, "{\"code\":\"not-found\"}");
        }
    }

    private static boolean isPaidByItsOwner(HttpExchange exchange, Order order) throws IOException {
        String payer = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return payer.equals("{\"account\":\"%s\"}".formatted(order.account()));
    }
}
