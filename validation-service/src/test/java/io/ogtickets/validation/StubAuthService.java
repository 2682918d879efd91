package io.ogtickets.validation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** auth-service over real HTTP, as far as it knows people's names: everybody is called Camille Martin. */
final class StubAuthService {

    volatile boolean away;

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f-]{36}");

    private final HttpServer server;

    StubAuthService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/contacts", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher account = ACCOUNT.matcher(asked);
            if (away || !account.find()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] body = """
                    [{"accountId":"%s","email":"c@example.org","firstName":"Camille","lastName":"Martin","locale":"fr"}]""".formatted(UUID.fromString(account.group())).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
