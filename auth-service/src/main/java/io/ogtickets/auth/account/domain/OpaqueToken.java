package io.ogtickets.auth.account.domain;

import io.ogtickets.platform.crypto.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a link in a mail carries, and what a device keeps: 256 random bits, of which only the SHA-256 is kept here; with so
 * many random bits a slow hash would add nothing.
 */
public record OpaqueToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static OpaqueToken fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public byte[] digest() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
