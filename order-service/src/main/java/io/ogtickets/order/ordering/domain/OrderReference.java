package io.ogtickets.order.ordering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.random.RandomGenerator;

/**
 * The short name of an order, to be read over the phone: {@code 7KQM-2X9D-RA4R}. Eleven random characters (55 bits, so
 * that it can't be guessed) and a check character.
 *
 * <p>The alphabet is Crockford's base 32, which leaves out I, L, O and U. The check character is that of the hybrid
 * systems of ISO/IEC 7064, with 32 characters: it finds every single wrong one, and nearly every swap of two neighbours.
 */
@Embeddable
public record OrderReference(@Column(name = "reference") String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RADIX = ALPHABET.length();
    private static final int BITS_OF_A_CHARACTER = 5;
    private static final int RANDOM_CHARACTERS = 11;

    public OrderReference {
        String characters = value.replace("-", "");
        if (characters.length() != RANDOM_CHARACTERS + 1
                || characters.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)
                || checkCharacterOf(characters.substring(0, RANDOM_CHARACTERS))
                        != characters.charAt(RANDOM_CHARACTERS)) {
            throw new IllegalArgumentException("Not an order reference: " + value);
        }
    }

    /**
     * A new one.
     *
     * @param random must be a cryptographic one, outside of tests
     */
    public static OrderReference draw(RandomGenerator random) {
        StringBuilder characters = new StringBuilder();
        long bits = random.nextLong();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt((int) (bits & (RADIX - 1))));
            bits >>>= BITS_OF_A_CHARACTER;
        }
        characters.append(checkCharacterOf(characters.toString()));
        return new OrderReference(characters.insert(8, '-').insert(4, '-').toString());
    }

    private static char checkCharacterOf(String characters) {
        int product = RADIX;
        for (int i = 0; i < characters.length(); i++) {
            int sum = (product + ALPHABET.indexOf(characters.charAt(i))) % RADIX;
            product = (sum == 0 ? RADIX : sum) * 2 % (RADIX + 1);
        }
        return ALPHABET.charAt((RADIX + 1 - product) % RADIX);
    }
}
