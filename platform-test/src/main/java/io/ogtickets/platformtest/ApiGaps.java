package io.ogtickets.platformtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What an OpenAPI document leaves its reader to guess. */
final class ApiGaps {

    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;
    private final List<String> gaps = new ArrayList<>();

    ApiGaps(JsonNode document) {
        this.document = document;
    }

    /** Each in one line. */
    List<String> all() {
        if (document.at("/info/title").asString().equals("OpenAPI definition")) {
            gaps.add("the document has no title");
        }
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> operation(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
        document.at("/components/examples").forEachEntry(this::refusal);
        document.at("/components/schemas")
                .forEachEntry((name, schema) ->
                        schema.path("properties").forEachEntry((property, type) -> text(name + "." + property, type)));
        return List.copyOf(gaps);
    }

    private void operation(String name, JsonNode operation) {
        if (operation.path("summary").asString("").isBlank()) {
            gaps.add(name + " has no summary");
        }
        expectedRefusals(name, operation).forEach((status, code) -> {
            if (!operation
                    .at("/responses/" + status + "/content/application~1problem+json/examples")
                    .has(code)) {
                gaps.add(name + " doesn't show " + status + " " + code);
            }
        });
        operation
                .path("parameters")
                .forEach(parameter -> text(name + " " + parameter.path("name").asString(), parameter.path("schema")));
        operation.path("responses").forEachEntry((status, answer) -> {
            if (isRefusal(status)) {
                refusals(name + " " + status, status, answer.path("content"));
            } else if (status.startsWith("2")) {
                answer.path("content").forEachEntry((type, content) -> answer(name, type, content.path("schema")));
            }
        });
    }

    /** Each status with the code that can be told from the form of the operation. */
    private static Map<String, String> expectedRefusals(String name, JsonNode operation) {
        Map<String, String> expected = new TreeMap<>(Map.of("429", "rate-limited", "503", "service-unavailable"));
        if (ApiComparison.needsToken(operation)) {
            expected.put("401", "unauthenticated");
            expected.put("403", "forbidden");
        }
        if (name.contains("{")) {
            expected.put("404", "not-found");
        }
        if (operation.at("/requestBody/content/application~1json/schema").has("$ref")) {
            expected.put("400", "validation-failed");
        }
        if (operation.path("parameters").findValuesAsString("name").contains("Idempotency-Key")) {
            expected.put("409", "request-in-progress");
            expected.put("422", "idempotency-key-reused");
        }
        return expected;
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    /** Whoever branches on a code finds it, and what comes with it; OAuth's own errors (RFC 6749) are no problems, nor are pages. */
    private void refusals(String where, String status, JsonNode contents) {
        if (contents.isEmpty()) {
            gaps.add(where + " doesn't say what it answers");
        }
        contents.forEachEntry((type, content) -> {
            if (!type.contains("json")) {
                return;
            }
            if (!content.path("schema").has("$ref")) {
                gaps.add(where + " has no schema for " + type);
            }
            if (content.path("examples").isEmpty()) {
                gaps.add(where + " has no example of " + type);
            }
            content.path("examples").forEachEntry((code, example) -> {
                JsonNode shown = document.at(example.path("$ref").asString("").replaceFirst("^#", ""));
                if (type.equals(PROBLEM)
                        && !shown.at("/value/status").asString("").equals(status)) {
                    gaps.add(where + " has another status than the example of " + code);
                }
            });
        });
    }

    /** What has no text in the bundles has but the status's own name: it is written wrong, or was forgotten. */
    private void refusal(String code, JsonNode example) {
        HttpStatus status = HttpStatus.valueOf(example.at("/value/status").asInt());
        if (!example.path("value").has("detail")
                && example.at("/value/title").asString("").equals(status.getReasonPhrase())) {
            gaps.add("the code " + code + " has no text: add " + code + ".title and .detail to problems.properties");
        }
    }

    /** A JSON answer has a shape; bytes are said to be of some other type. */
    private void answer(String operation, String type, JsonNode schema) {
        boolean shaped = schema.has("$ref") || schema.path("type").asString("").equals("array");
        if (type.equals("*/*") || (type.equals("application/json") && !shaped)) {
            gaps.add(operation + " doesn't say what it answers");
        }
    }

    private void text(String where, JsonNode schema) {
        JsonNode type = schema.has("items") ? schema.path("items") : schema;
        boolean shown = type.has("format") || type.has("enum") || type.has("const") || type.has("example");
        if (type.path("type").asString("").equals("string") && !shown) {
            gaps.add(where + " has no example: add its name to the platform's api-examples.properties");
        }
    }
}
