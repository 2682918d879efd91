package io.ogtickets.ticket.domain;

import io.ogtickets.platform.id.Ids;
import java.util.UUID;

/** Names one person's right to enter one session; minted by order-service with the order. */
public record TicketId(UUID value) implements Comparable<TicketId> {

    /** The 16 bytes of RFC 9562, most significant first, as they go into keys and codes. */
    public byte[] bytes() {
        return Ids.bytesOf(value);
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
