package io.ogtickets.local.home;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A line of a log, for a person: of a structured one (ECS) only what matters, and not too much of any. */
final class LogLine {

    private static final int LONGEST = 300;

    private LogLine() {}

    static String readable(String line) {
        String text = line.startsWith("{") ? structured(line) : line;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    private static String structured(String line) {
        try {
            JsonNode entry = Json.MAPPER.readTree(line);
            String text = entry.path("log").path("level").asString("") + " "
                    + entry.path("message").asString("");
            String error = entry.path("error").path("message").asString("");
            return error.isEmpty() ? text : text + ": " + error;
        } catch (JacksonException e) {
            return line;
        }
    }
}
