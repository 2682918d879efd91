package io.ogtickets.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON over HTTP, as somebody or as nobody. */
record Api(String base, Map<String, String> headers) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    static Api at(String base) {
        return new Api(base, Map.of());
    }

    Api as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    Api with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(base, Map.copyOf(more));
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    /** Carries a fresh Idempotency-Key unless one was set. */
    Answer post(String path, Object body) {
        Api once = headers.containsKey("Idempotency-Key")
                ? this
                : with("Idempotency-Key", UUID.randomUUID().toString());
        return once.send("POST", path, JSON.writeValueAsString(body));
    }

    Answer form(String path, Map<String, String> fields) {
        return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, encoded(fields));
    }

    /** As a form and a query have them. */
    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    /** What is no text, byte for byte. */
    byte[] download(String path) {
        HttpResponse<byte[]> response = send("GET", path, null, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    Answer send(String method, String path, @Nullable String body) {
        HttpResponse<String> response = send(method, path, body, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private <T> HttpResponse<T> send(String method, String path, @Nullable String body, BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
