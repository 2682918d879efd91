package io.ogtickets.platformtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What an OpenAPI document leaves its reader to guess. */
final class ApiGaps {

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
        document.at("/components/schemas")
                .forEachEntry((name, schema) ->
                        schema.path("properties").forEachEntry((property, type) -> text(name + "." + property, type)));
        return List.copyOf(gaps);
    }

    private void operation(String name, JsonNode operation) {
        if (operation.path("summary").asString("").isBlank()) {
            gaps.add(name + " has no summary");
        }
        operation
                .path("parameters")
                .forEach(parameter -> text(name + " " + parameter.path("name").asString(), parameter.path("schema")));
        operation.path("responses").forEachEntry((status, answer) -> {
            if (status.startsWith("2")) {
                answer.path("content").forEachEntry((type, content) -> answer(name, type, content.path("schema")));
            }
        });
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
