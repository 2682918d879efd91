package io.ogtickets.ticket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** auth-service and order-service over real HTTP: true shares, made of keys that nobody else has. */
final class StubNeighbours {

    volatile boolean authAway;
    volatile boolean ordersAway;
    final StubGates gates = new StubGates();
    final Set<UUID> ordersWithoutShare = ConcurrentHashMap.newKeySet();
    final Map<UUID, Map<String, String>> people = new ConcurrentHashMap<>();

    private final JsonMapper json = JsonMapper.shared();
    private final HttpServer server;

    StubNeighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/user-shares", exchange -> answer(exchange, authAway, this::userShares));
        server.createContext("/internal/contacts", exchange -> answer(exchange, authAway, this::contacts));
        server.createContext(
                "/internal/purchase-shares", exchange -> answer(exchange, ordersAway, this::purchaseShares));
        server.createContext("/internal/revocations", gates::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    byte[] userShare(UUID account, UUID order) {
        return hmac(keyOf("user " + account), "og-user-share/v1", order);
    }

    byte[] purchaseShare(UUID order) {
        return hmac(keyOf("purchase " + order), "og-purchase-share/v1", order);
    }

    private List<?> userShares(JsonNode wanted) {
        return elements(wanted)
                .map(want -> {
                    UUID order = uuid(want.get("orderId"));
                    return Map.of("orderId", order, "share", base64(userShare(uuid(want.get("accountId")), order)));
                })
                .toList();
    }

    private List<?> purchaseShares(JsonNode wanted) {
        return elements(wanted)
                .map(want -> uuid(want.get("orderId")))
                .filter(order -> !ordersWithoutShare.contains(order))
                .map(order -> Map.of("orderId", order, "share", base64(purchaseShare(order))))
                .toList();
    }

    private List<?> contacts(JsonNode accounts) {
        return elements(accounts)
                .map(StubNeighbours::uuid)
                .filter(people::containsKey)
                .map(people::get)
                .toList();
    }

    private void answer(HttpExchange exchange, boolean away, Function<JsonNode, List<?>> answerer) throws IOException {
        try (exchange) {
            JsonNode request = json.readTree(exchange.getRequestBody());
            if (away) {
                exchange.sendResponseHeaders(503, -1);
            } else if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ")) {
                exchange.sendResponseHeaders(401, -1);
            } else if (request.size() > 500) {
                exchange.sendResponseHeaders(400, -1);
            } else {
                byte[] body = json.writeValueAsBytes(answerer.apply(request));
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static UUID uuid(JsonNode text) {
        return UUID.fromString(text.asString());
    }

    private static String base64(byte[] share) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(share);
    }

    private static byte[] keyOf(String whose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String label, UUID order) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(label.getBytes(StandardCharsets.US_ASCII));
            mac.update(ByteBuffer.allocate(16)
                    .putLong(order.getMostSignificantBits())
                    .putLong(order.getLeastSignificantBits())
                    .flip());
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
