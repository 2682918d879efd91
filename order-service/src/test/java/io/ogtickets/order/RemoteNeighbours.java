package io.ogtickets.order;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands for the services that are called over HTTP. */
@TestConfiguration(proxyBeanMethods = false)
class RemoteNeighbours {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** validation-service, as far as it answers us. */
    static final class Gates {

        private final Set<UUID> admitted = ConcurrentHashMap.newKeySet();
        private final Map<UUID, UUID> revokedBy = new ConcurrentHashMap<>();
        private volatile boolean away;

        void admit(UUID ticket) {
            admitted.add(ticket);
        }

        void goAway() {
            away = true;
        }

        void comeBack() {
            away = false;
        }

        boolean lets(UUID ticketIn) {
            return !revokedBy.containsKey(ticketIn);
        }

        private synchronized void revoke(HttpExchange exchange) throws IOException {
            if (away) {
                answer(exchange, 503, Map.of("code", "service-unavailable"));
                return;
            }
            JsonNode wanted = JSON.readTree(exchange.getRequestBody());
            UUID operation = UUID.fromString(wanted.path("operationId").asString());
            List<UUID> tickets = wanted.path("ticketIds")
                    .valueStream()
                    .map(ticket -> UUID.fromString(ticket.asString()))
                    .toList();
            List<UUID> inside = tickets.stream().filter(admitted::contains).toList();
            List<UUID> gone = tickets.stream()
                    .filter(ticket -> !operation.equals(revokedBy.getOrDefault(ticket, operation)))
                    .toList();
            if (!inside.isEmpty()) {
                answer(exchange, 409, Map.of("code", "ticket-already-admitted", "ticketIds", inside));
            } else if (!gone.isEmpty()) {
                answer(exchange, 409, Map.of("code", "ticket-already-revoked", "ticketIds", gone));
            } else {
                tickets.forEach(ticket -> revokedBy.put(ticket, operation));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            }
        }
    }

    /** auth-service, as far as it answers us. */
    static final class People {

        private final Map<UUID, Map<String, Object>> byId = new ConcurrentHashMap<>();

        void add(UUID account, String firstName, String lastName) {
            byId.put(
                    account,
                    Map.of(
                            "accountId", account,
                            "email", "someone@example.org",
                            "firstName", firstName,
                            "lastName", lastName,
                            "locale", "fr"));
        }

        private void contacts(HttpExchange exchange) throws IOException {
            List<Map<String, Object>> known = new ArrayList<>();
            for (JsonNode account : JSON.readTree(exchange.getRequestBody())) {
                Map<String, Object> person = byId.get(UUID.fromString(account.asString()));
                if (person != null) {
                    known.add(person);
                }
            }
            answer(exchange, 200, known);
        }
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Bean
    Gates gates() {
        return new Gates();
    }

    @Bean
    People people() {
        return new People();
    }

    @Bean(destroyMethod = "close")
    Server neighboursServer(Gates gates, People people) {
        return new Server(gates, people);
    }

    @Bean
    DynamicPropertyRegistrar addresses(Server server) {
        return settings -> {
            settings.add("spring.http.serviceclient.auth-service.base-url", server::url);
            settings.add("spring.http.serviceclient.validation-service.base-url", server::url);
            // Tests don't wait half a minute for the next look.
            settings.add("og.refund-runs.look-again", () -> "1s");
        };
    }

    /** One for all of them. */
    static final class Server implements AutoCloseable {

        private final HttpServer http;

        Server(Gates gates, People people) {
            try {
                http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/internal/revocations", gates::revoke);
            http.createContext("/internal/contacts", people::contacts);
            http.start();
        }

        String url() {
            return "http://localhost:" + http.getAddress().getPort();
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
