package io.ogtickets.auth.account.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a link in a mail carries: 256 random bits. Only its SHA-256 is kept; with so many random bits a slow hash would
 * add nothing.
 */
public record OneTimeToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static OneTimeToken fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "OneTimeToken[…]";
    }
}
