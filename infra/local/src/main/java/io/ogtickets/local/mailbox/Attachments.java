package io.ogtickets.local.mailbox;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The files that came with mails; when they are too much together, the oldest are let go, and what is too much alone isn't kept. */
final class Attachments {

    static final String PATH = "/api/attachments/";
    static final int MOST_BYTES = 20_000_000;

    /** What the file is, and what is in it. */
    record Content(String type, byte[] bytes) {}

    private final SequencedMap<String, Content> oldestFirst = new LinkedHashMap<>();
    private long bytes;

    synchronized Attachment add(String name, String type, byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Attachment(name, type, content.length, null);
        }
        String href = PATH + UUID.randomUUID();
        oldestFirst.put(href, new Content(type, content));
        bytes += content.length;
        while (bytes > MOST_BYTES) {
            bytes -= oldestFirst.pollFirstEntry().getValue().bytes().length;
        }
        return new Attachment(name, type, content.length, href);
    }

    synchronized Optional<Content> find(String href) {
        return Optional.ofNullable(oldestFirst.get(href));
    }
}
