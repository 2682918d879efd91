package io.ogtickets.local.home;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A line of a log, for a person: of a structured one (ECS) only what matters, and not too much of any. */
final class LogLine {

    private static final int HEAD = 120;
    private static final int TAIL = 280;

    private LogLine() {}

    static String readable(String line) {
        String text = line.startsWith("{") ? structured(line) : line;
        return text.length() <= HEAD + TAIL ? text : shortened(text);
    }

    /** Of a chain of errors the last is the one that tells most. */
    private static String shortened(String text) {
        return text.substring(0, HEAD) + " … " + text.substring(text.length() - TAIL);
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
