package io.ogtickets.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks JSON with the system to set the scene; what is measured goes another way.
 *
 * @param token an access token, or nothing for a stranger
 */
public record Api(String base, String token) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final int ATTEMPTS = 10;
    private static final Set<Integer> TOO_BUSY = Set.of(429, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    record Answer(int status, JsonNode body) {}

    public JsonNode get(String path) {
        return accepted("GET", path, "");
    }

    public JsonNode post(String path, Object body) {
        return accepted("POST", path, JSON.writeValueAsString(body));
    }

    public JsonNode put(String path, Object body) {
        return accepted("PUT", path, JSON.writeValueAsString(body));
    }

    /** Whether there is something at this path. */
    public boolean answers(String path) {
        return send("GET", path, "").status() == 200;
    }

    private JsonNode accepted(String method, String path, String json) {
        Answer answer = send(method, path, json);
        if (answer.status() < 200 || answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** Sends it, and again under the same key while the system is too busy. */
    Answer send(String method, String path, String json) {
        HttpRequest request = request(method, path, json);
        Answer answer = exchange(request);
        for (int attempt = 1; attempt < ATTEMPTS && TOO_BUSY.contains(answer.status()); attempt++) {
            Pause.of(Duration.ofSeconds(1));
            answer = exchange(request);
        }
        return answer;
    }

    private HttpRequest request(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private static Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            JsonNode body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(request.toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
