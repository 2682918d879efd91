package io.ogtickets.ticket;

import io.ogtickets.platform.crypto.Ed25519;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A code as a gate reads it, by the byte table of docs/security.md and public keys alone. */
record ReadCode(byte[] bytes) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int KEY_AT = 1;
    private static final int SIGNATURE_LENGTH = 64;

    /** Base45 (RFC 9285): three characters are two bytes, the last two may be one. */
    static ReadCode of(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int length = Math.min(3, text.length() - i);
            int number = 0;
            for (int digit = length - 1; digit >= 0; digit--) {
                number = number * ALPHABET.length() + ALPHABET.indexOf(text.charAt(i + digit));
            }
            if (length == 3) {
                bytes.write(number >> Byte.SIZE);
            }
            bytes.write(number);
        }
        return new ReadCode(bytes.toByteArray());
    }

    int keyId() {
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(KEY_AT));
    }

    boolean isSignedBy(byte[] publicKey) {
        int signed = bytes.length - SIGNATURE_LENGTH;
        return Ed25519.verify(
                Ed25519.publicKey(publicKey),
                Arrays.copyOf(bytes, signed),
                Arrays.copyOfRange(bytes, signed, bytes.length));
    }
}
