package io.ogtickets.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for a service: answers with what it was asked, except at a few paths where it misbehaves. */
final class EchoServer {

    /** Ends the event streams that have sent their first event. */
    static final CountDownLatch SECOND_EVENT = new CountDownLatch(1);

    /** Twice what the tests' settings allow an answer to take. */
    static final Duration LATER_THAN_THE_RESPONSE_TIMEOUT = Duration.ofSeconds(2);

    static final String WRONG_PASSWORD = "wrong";

    private static final CountDownLatch NOTHING_TO_AWAIT = new CountDownLatch(0);
    private static final byte[] MANY = "[%s0]".formatted("0,".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private EchoServer(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static EchoServer start(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            EchoServer echo = new EchoServer(name, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", echo::answer);
            server.start();
            return echo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    void closeWith(ApplicationEvent event) {
        if (event instanceof ContextClosedEvent) {
            closed.countDown();
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/test/silent" -> await(closed);
                case "/api/v1/orders/1/events" -> stream(exchange, SECOND_EVENT);
                case "/api/v1/orders/2/events", "/api/v1/gates/LATE/live" -> streamLate(exchange);
                case "/api/v1/sessions/many" -> send(exchange, MANY);
                case "/api/v1/auth/login" -> signIn(exchange);
                case "/api/v1/payments/echo" ->
                    send(exchange, exchange.getRequestBody().readAllBytes());
                default -> send(exchange, JSON.writeValueAsBytes(echo(exchange)));
            }
        }
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String password = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (password.equals(WRONG_PASSWORD)) {
            exchange.sendResponseHeaders(401, -1);
        } else {
            send(exchange, JSON.writeValueAsBytes(echo(exchange)));
        }
    }

    private Echo echo(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        return new Echo(
                name,
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()));
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (exchange.getRequestURI().getPath().equals("/api/v1/sessions/cached")) {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Has nothing to tell until any other request would have been given up. */
    private void streamLate(HttpExchange exchange) throws IOException {
        if (!await(closed, LATER_THAN_THE_RESPONSE_TIMEOUT)) {
            stream(exchange, NOTHING_TO_AWAIT);
        }
    }

    private static void stream(HttpExchange exchange, CountDownLatch second) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream events = exchange.getResponseBody();
        events.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
        events.flush();
        await(second);
        events.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        await(latch, Duration.ofMinutes(1));
    }

    private static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
