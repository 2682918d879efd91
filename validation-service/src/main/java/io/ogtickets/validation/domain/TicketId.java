package io.ogtickets.validation.domain;

import io.ogtickets.platform.id.Ids;
import java.util.UUID;

/** Names one person's right to enter one session. */
public record TicketId(UUID value) {

    /** The 16 bytes of RFC 9562, as they go into the code and its commitment. */
    byte[] bytes() {
        return Ids.bytesOf(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
