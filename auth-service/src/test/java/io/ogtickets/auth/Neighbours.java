package io.ogtickets.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The other services that hold something on people, each under its name. */
final class Neighbours {

    static final List<String> NAMES =
            List.of("order-service", "payment-service", "ticket-service", "validation-service");

    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> liveTickets = new ConcurrentHashMap<>();
    private final List<String> erasures = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String addressOf(String service) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + service;
    }

    void goAway(String service) {
        away.add(service);
    }

    void comeBack() {
        away.clear();
    }

    void holdLiveTickets(String account, int count) {
        liveTickets.put(account, count);
    }

    /** The services that were told to erase the account, as often as they were. */
    List<String> erased(String account) {
        return erasures.stream()
                .filter(erasure -> erasure.endsWith(account))
                .map(erasure -> erasure.substring(0, erasure.indexOf(' ')))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String service = path[1];
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = away.contains(service) ? 503 : authorization.startsWith("Bearer ") ? 200 : 401;
        byte[] body = (status == 200 ? json(service, path, exchange) : "{}").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String json(String service, String[] path, HttpExchange exchange) throws IOException {
        return switch (path[3]) {
            case "exports" -> "{\"heldBy\":\"%s\",\"account\":\"%s\"}".formatted(service, path[4]);
            case "live-tickets" -> "{\"count\":%d}".formatted(liveTickets.getOrDefault(path[4], 0));
            case "erasures" -> {
                String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                erasures.add(service + " " + request.replaceAll("\\{\"accountId\":\"(.*)\"}", "$1"));
                yield "{\"done\":true}";
            }
            default -> throw new IllegalArgumentException(path[3]);
        };
    }
}
