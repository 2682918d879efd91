package io.ogtickets.ticket.code;

import java.nio.charset.StandardCharsets;

/** Keeps one use of a key or a digest apart from another. */
final class Label {

    private Label() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
