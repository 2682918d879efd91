package io.ogtickets.ticket.code;

import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a code says, before tag and signature. The byte table stands in docs/security.md.
 *
 * @param signingKey the id of the key that will sign, unsigned 16 bits
 */
public record CodeBody(int signingKey, TicketId ticket, OfferType type, boolean liveRequired, SessionCode session) {

    private static final byte VERSION = 1;
    private static final int LENGTH_WITHOUT_SESSION = 22;
    private static final byte LIVE_REQUIRED = 1;

    public CodeBody {
        if (signingKey < 0 || signingKey > 0xffff) {
            throw new IllegalArgumentException("A signing key's id has 16 bits, not " + signingKey);
        }
    }

    byte[] bytes() {
        byte[] reference = session.value().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(LENGTH_WITHOUT_SESSION + reference.length)
                .put(VERSION)
                .putShort((short) signingKey)
                .put(ticket.bytes())
                .put((byte) type.persons())
                .put(liveRequired ? LIVE_REQUIRED : 0)
                .put((byte) reference.length)
                .put(reference)
                .array();
    }
}
