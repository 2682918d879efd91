package io.ogtickets.order;

import io.ogtickets.platformtest.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service over HTTP as its clients do. */
class Customers {

    /** A status and a body. */
    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asString();
        }

        String id() {
            return text("id");
        }
    }

    private final Environment environment;
    private final JsonMapper json;
    private final RestClient http = RestClient.builder()
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();

    Customers(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    static Map<String, Object> item(UUID offer, int quantity) {
        return Map.of("offerId", offer, "quantity", quantity);
    }

    Answer order(UUID account, UUID offer) {
        return order(account, List.of(item(offer, 1)));
    }

    Answer order(UUID account, List<Map<String, Object>> items) {
        return order(account, UUID.randomUUID().toString(), items);
    }

    Answer order(UUID account, String key, List<Map<String, Object>> items) {
        return send(
                HttpMethod.POST,
                "/api/v1/orders",
                TestTokens.spectator(account.toString()),
                key,
                Map.of("items", items, "total", Map.of("amount", 1, "currency", "EUR")));
    }

    Answer cancel(UUID account, String order) {
        return send(
                HttpMethod.POST,
                "/api/v1/orders/" + order + "/cancellation",
                TestTokens.spectator(account.toString()),
                UUID.randomUUID().toString(),
                Map.of());
    }

    /** No ticket named means all that are left. */
    Answer refund(UUID account, String order, UUID... tickets) {
        return refund(
                TestTokens.spectator(account.toString()), UUID.randomUUID().toString(), order, tickets);
    }

    Answer refund(String token, String key, String order, UUID... tickets) {
        return send(HttpMethod.POST, "/api/v1/orders/" + order + "/refunds", token, key, Map.of("ticketIds", tickets));
    }

    Answer get(UUID account, String path) {
        return send(HttpMethod.GET, path, TestTokens.spectator(account.toString()), "", Map.of());
    }

    String statusOf(UUID account, String order) {
        return get(account, "/api/v1/orders/" + order).text("status");
    }

    Answer setCapacity(String session, String category, int capacity) {
        return send(
                HttpMethod.PUT,
                "/api/v1/admin/sessions/" + session + "/categories/" + category,
                TestTokens.person(UUID.randomUUID().toString(), "ADMINISTRATOR"),
                "",
                Map.of("capacity", capacity));
    }

    Answer send(HttpMethod method, String path, String token, String key, Object body) {
        RestClient.RequestBodySpec request = http.method(method)
                .uri("http://localhost:" + environment.getRequiredProperty("local.server.port") + path)
                .headers(headers -> headers.setBearerAuth(token));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!method.equals(HttpMethod.GET)) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        }
        ResponseEntity<String> answer = request.retrieve().toEntity(String.class);
        return new Answer(answer.getStatusCode().value(), json.readTree(String.valueOf(answer.getBody())));
    }

    /** All at once; the answers in the order of the requests. */
    static List<Answer> atOnce(List<Callable<Answer>> requests) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
