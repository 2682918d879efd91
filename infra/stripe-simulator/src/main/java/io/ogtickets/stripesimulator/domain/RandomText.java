package io.ogtickets.stripesimulator.domain;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Unguessable text for ids: a session's id is all that a payer needs to see its page. */
final class RandomText {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    static String ofLength(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
