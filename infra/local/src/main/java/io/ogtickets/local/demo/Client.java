package io.ogtickets.local.demo;

import io.ogtickets.local.home.Json;
import io.ogtickets.local.home.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Speaks JSON over HTTP as one person, signed in or not. What isn't answered as hoped ends the story. */
record Client(HttpClient http, String base, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Somebody who isn't signed in. */
    static Client anonymous(HttpClient http, String base) {
        return new Client(http, base, "");
    }

    Client signedInWith(String accessToken) {
        return new Client(http, base, accessToken);
    }

    JsonNode get(String path) throws InterruptedException {
        return expect(send("GET", path, Map.of())).body();
    }

    JsonNode post(String path, Map<String, ?> body) throws InterruptedException {
        return expect(send("POST", path, body)).body();
    }

    /** Sends a request and takes whatever the answer is. */
    Answer send(String method, String path, Map<String, ?> body) throws InterruptedException {
        HttpRequest request = request(method, path, body);
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(method + " " + request.uri(), body, response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new Trouble(
                    "No answer to " + method + " " + request.uri() + " (" + e + "); is it up? ./og status", e);
        }
    }

    private HttpRequest request(String method, String path, Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("GET")) {
            return request.GET().build();
        }
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(Json.text(body)))
                .build();
    }

    private static Answer expect(Answer answer) {
        if (!answer.isSuccess()) {
            throw new Trouble(answer.explained());
        }
        return answer;
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            return Json.MAPPER.getNodeFactory().stringNode(text);
        }
    }
}
