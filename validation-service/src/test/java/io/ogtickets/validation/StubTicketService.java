package io.ogtickets.validation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** ticket-service over real HTTP, as far as it publishes keys. */
final class StubTicketService {

    volatile boolean away;
    final AtomicInteger asked = new AtomicInteger();

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    StubTicketService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/ticket-keys", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Makes a key known to all who ask from now on. */
    void publish(SignerFixture key, String state) {
        keys.add(key.json(state));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            String caller = exchange.getRequestHeaders().getFirst("Authorization");
            if (away) {
                exchange.sendResponseHeaders(503, -1);
            } else if (caller == null || !caller.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(401, -1);
            } else {
                byte[] body = keys.toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
