package io.ogtickets.local.demo;

import io.ogtickets.local.home.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was asked, and what was answered. */
record Answer(String asked, Map<String, ?> with, int status, JsonNode body) {

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether it is the problem of that code (RFC 9457). */
    boolean isProblem(String code) {
        return body.path("code").asString("").equals(code);
    }

    /** For a person who wonders what went wrong; secrets that were sent are left out. */
    String explained() {
        return "%s\n  with %s\n  was answered %d: %s".formatted(asked, with.keySet(), status, Json.text(body));
    }
}
