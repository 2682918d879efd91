package io.ogtickets.ticket.application;

import io.ogtickets.platform.crypto.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** What an invitation carries: 256 random bits, of which only the digest is kept. */
final class TransferToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private TransferToken() {}

    /** In base64url. */
    static String next() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** SHA-256 of the text, whatever that is. */
    static byte[] hashOf(String token) {
        return Sha256.of(token);
    }
}
