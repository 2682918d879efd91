package io.ogtickets.local.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it reached one recipient. A mail has a text part, an HTML part, or both. */
record Mail(
        String id,
        String to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        List<Attachment> attachments,
        Instant receivedAt) {

    int characters() {
        return subject.length() + length(text) + length(html);
    }

    private static int length(@Nullable String part) {
        return part == null ? 0 : part.length();
    }
}
