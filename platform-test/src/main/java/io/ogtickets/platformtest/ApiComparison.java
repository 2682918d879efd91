package io.ogtickets.platformtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Two versions of an OpenAPI document. What is new in the second one is no concern here; only what a client of the first
 * one would stumble over.
 */
final class ApiComparison {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> changes = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    ApiComparison(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Each in one line; none if every client can go on as before. */
    List<String> breakingChanges() {
        before.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        JsonNode now = after.path("paths").path(path).path(method);
                        operation(method.toUpperCase(Locale.ROOT) + " " + path, operation, now);
                    }
                }));
        return List.copyOf(changes);
    }

    private void operation(String name, JsonNode old, JsonNode now) {
        if (now.isMissingNode()) {
            changes.add(name + " is gone");
            return;
        }
        if (!needsToken(old) && needsToken(now)) {
            changes.add(name + " needs a token now");
        }
        parameters(name, named(old.path("parameters")), named(now.path("parameters")));
        contents(name, old.path("requestBody"), now.path("requestBody"), true);
        old.path("responses").forEachEntry((status, answer) -> {
            if (status.startsWith("2")) {
                answer(name + " " + status, answer, now.path("responses").path(status));
            }
        });
    }

    /** Unless one of the ways to show who one is consists of nothing. */
    static boolean needsToken(JsonNode operation) {
        JsonNode ways = operation.path("security");
        return !ways.isEmpty() && ways.valueStream().noneMatch(JsonNode::isEmpty);
    }

    private void parameters(String operation, Map<String, JsonNode> old, Map<String, JsonNode> now) {
        old.forEach((name, parameter) -> {
            if (!now.containsKey(name)) {
                changes.add(operation + " no longer reads parameter " + name);
            }
        });
        now.forEach((name, parameter) -> {
            JsonNode known = old.get(name);
            if (parameter.path("required").asBoolean(false)
                    && (known == null || !known.path("required").asBoolean(false))) {
                changes.add(operation + " needs parameter " + name + " now");
            }
            if (known != null) {
                schema(operation + " parameter " + name, known.path("schema"), parameter.path("schema"), true);
            }
        });
    }

    private void answer(String name, JsonNode old, JsonNode now) {
        if (now.isMissingNode()) {
            changes.add(name + " is no longer answered");
        } else {
            contents(name, old, now, false);
        }
    }

    private void contents(String name, JsonNode old, JsonNode now, boolean sent) {
        old.path("content").forEachEntry((type, content) -> {
            JsonNode other = now.path("content").path(type);
            if (other.isMissingNode()) {
                changes.add(name + " no longer speaks " + type);
            } else {
                schema(name, content.path("schema"), other.path("schema"), sent);
            }
        });
    }

    /** @param sent whether clients write it, else they read it */
    private void schema(String where, JsonNode old, JsonNode now, boolean sent) {
        String reference = old.path("$ref").asString("");
        if (!reference.isEmpty() && !compared.add(reference + sent)) {
            return;
        }
        JsonNode was = resolved(before, old);
        JsonNode is = resolved(after, now);
        if (!was.path("type").equals(is.path("type"))) {
            changes.add(where + " was " + was.path("type") + " and is " + is.path("type"));
        }
        if (sent) {
            requirements(where, was, is);
        }
        was.path("properties").forEachEntry((name, property) -> {
            JsonNode other = is.path("properties").path(name);
            if (other.isMissingNode()) {
                changes.add(where + " has no " + name + " any more");
            } else {
                schema(where + "." + name, property, other, sent);
            }
        });
        if (was.has("items")) {
            schema(where + "[]", was.path("items"), is.path("items"), sent);
        }
    }

    private void requirements(String where, JsonNode was, JsonNode is) {
        Set<String> optional = texts(is.path("required"));
        optional.removeAll(texts(was.path("required")));
        optional.forEach(name -> changes.add(where + " needs " + name + " now"));
        Set<String> refused = texts(was.path("enum"));
        refused.removeAll(texts(is.path("enum")));
        if (is.has("enum")) {
            refused.forEach(value -> changes.add(where + " no longer takes " + value));
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, JsonNode> named(JsonNode parameters) {
        return parameters
                .valueStream()
                .collect(Collectors.toMap(
                        parameter -> parameter.path("in").asString() + " "
                                + parameter.path("name").asString(),
                        parameter -> parameter));
    }
}
