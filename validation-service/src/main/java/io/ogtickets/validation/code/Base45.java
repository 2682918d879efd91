package io.ogtickets.validation.code;

import java.util.Arrays;
import java.util.Optional;

/** Base45 (RFC 9285): three characters stand for two bytes, two for a last one. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int RADIX = 45;
    private static final int[] DIGITS = new int[128];
    private static final int NO_DIGIT = RADIX * RADIX * RADIX;

    static {
        Arrays.fill(DIGITS, NO_DIGIT);
        for (int digit = 0; digit < RADIX; digit++) {
            DIGITS[ALPHABET.charAt(digit)] = digit;
        }
    }

    private Base45() {}

    /** Empty for whatever no encoder writes, so that no two texts mean the same bytes. */
    static Optional<byte[]> decode(String text) {
        int rest = text.length() % 3;
        if (rest == 1) {
            return Optional.empty();
        }
        byte[] bytes = new byte[text.length() / 3 * 2 + rest / 2];
        int at = 0;
        for (int i = 0; i + 2 < text.length(); i += 3) {
            int number = digit(text, i) + RADIX * digit(text, i + 1) + RADIX * RADIX * digit(text, i + 2);
            if (number > 0xffff) {
                return Optional.empty();
            }
            bytes[at++] = (byte) (number >> 8);
            bytes[at++] = (byte) number;
        }
        if (rest == 2) {
            int number = digit(text, text.length() - 2) + RADIX * digit(text, text.length() - 1);
            if (number > 0xff) {
                return Optional.empty();
            }
            bytes[at] = (byte) number;
        }
        return Optional.of(bytes);
    }

    /** A character that is no digit counts so much that no number with it is in range. */
    private static int digit(String text, int index) {
        char character = text.charAt(index);
        return character < DIGITS.length ? DIGITS[character] : NO_DIGIT;
    }
}
