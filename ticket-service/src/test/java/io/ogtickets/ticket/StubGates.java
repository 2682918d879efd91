package io.ogtickets.ticket;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** validation-service's revocations: one operation a ticket, and none once it is admitted. */
final class StubGates {

    volatile boolean away;
    /** Does what it is asked, and loses the answer. */
    volatile boolean mute;

    final Set<UUID> admitted = ConcurrentHashMap.newKeySet();
    final Map<UUID, UUID> revokedBy = new ConcurrentHashMap<>();

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody());
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String problem = revoke(
                    UUID.fromString(request.get("operationId").asString()),
                    UUID.fromString(request.get("ticketIds").get(0).asString()));
            if (mute) {
                exchange.sendResponseHeaders(502, -1);
            } else if (problem.isEmpty()) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                byte[] body = "{\"code\":\"%s\"}".formatted(problem).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
                exchange.sendResponseHeaders(409, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private synchronized String revoke(UUID operation, UUID ticket) {
        if (admitted.contains(ticket)) {
            return "ticket-already-admitted";
        }
        UUID first = revokedBy.putIfAbsent(ticket, operation);
        return first == null || first.equals(operation) ? "" : "ticket-already-revoked";
    }
}
