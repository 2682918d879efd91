package io.ogtickets.validation.domain;

import io.ogtickets.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * {@code SHA-256("og-commit/v1" ‖ ticketId ‖ tag)}, 32 bytes: tells the one true tag of a ticket from all others without
 * holding it, so that whoever steals this database can forge nothing.
 */
public record Commitment(byte[] bytes) {

    private static final byte[] LABEL = "og-commit/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 32;

    public Commitment {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A commitment has " + LENGTH + " bytes, not " + bytes.length);
        }
    }

    public static Commitment ofHex(String hex) {
        return new Commitment(HexFormat.of().parseHex(hex));
    }

    boolean isTo(TicketId ticket, byte[] tag) {
        return MessageDigest.isEqual(bytes, Sha256.of(LABEL, ticket.bytes(), tag));
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
