package io.ogtickets.ticket.code;

/** Base45 (RFC 9285): two bytes become three characters of those that a QR symbol packs tightest. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length + 1) / 2 * 3);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            append(text, Byte.toUnsignedInt(bytes[i]) << 8 | Byte.toUnsignedInt(bytes[i + 1]), 3);
        }
        if (bytes.length % 2 == 1) {
            append(text, Byte.toUnsignedInt(bytes[bytes.length - 1]), 2);
        }
        return text.toString();
    }

    /** Least significant digit first, as the RFC has it. */
    private static void append(StringBuilder text, int number, int digits) {
        int rest = number;
        for (int i = 0; i < digits; i++) {
            text.append(ALPHABET.charAt(rest % 45));
            rest /= 45;
        }
    }
}
