package io.ogtickets.ticket.code;

import io.ogtickets.platform.crypto.Hmac;
import io.ogtickets.ticket.domain.TicketId;
import java.util.Arrays;

/** The key of one ticket, made of both shares: {@code HMAC-SHA256(userShare, purchaseShare ‖ ticketId)}. Used and forgotten. */
final class TicketKey implements AutoCloseable {

    private static final byte[] LABEL = Label.of("og-code/v1");
    private static final int TAG_LENGTH = 16;

    private final byte[] bytes;

    private TicketKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static TicketKey of(Share user, Share purchase, TicketId ticket) {
        return new TicketKey(Hmac.sha256(user.bytes(), purchase.bytes(), ticket.bytes()));
    }

    /** {@code HMAC-SHA256(ticketKey, "og-code/v1" ‖ body)}, its first 16 bytes. */
    byte[] tagOf(byte[] body) {
        return Arrays.copyOf(Hmac.sha256(bytes, LABEL, body), TAG_LENGTH);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
