package io.ogtickets.ticket.code;

/**
 * One half of the double key for one order, as auth-service or order-service derived it.
 *
 * @param bytes 32 bytes, secret
 */
public record Share(byte[] bytes) {

    private static final int LENGTH = 32;

    public Share {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A share has " + LENGTH + " bytes, not " + bytes.length);
        }
    }

    @Override
    public String toString() {
        return "Share[…]";
    }
}
