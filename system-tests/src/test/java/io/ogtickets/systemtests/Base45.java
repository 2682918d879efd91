package io.ogtickets.systemtests;

import java.io.ByteArrayOutputStream;

/** Base45 (RFC 9285): two bytes are three characters, a last one is two, the least significant first. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int RADIX = ALPHABET.length();

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int first = Byte.toUnsignedInt(bytes[i]);
            int number = pair ? first * 256 + Byte.toUnsignedInt(bytes[i + 1]) : first;
            for (int digits = pair ? 3 : 2; digits > 0; digits--) {
                text.append(ALPHABET.charAt(number % RADIX));
                number /= RADIX;
            }
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            String group = text.substring(i, Math.min(i + 3, text.length()));
            int number = 0;
            for (int digit = group.length() - 1; digit >= 0; digit--) {
                number = number * RADIX + ALPHABET.indexOf(group.charAt(digit));
            }
            if (group.length() == 3) {
                bytes.write(number >> 8);
            }
            bytes.write(number);
        }
        return bytes.toByteArray();
    }
}
