package io.ogtickets.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {

    /** Cloned for each digest, since looking the algorithm up takes longer than digesting what is short. */
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    /** The digest of the parts, one after the other; 32 bytes. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = (MessageDigest) FRESH.clone();
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest of the text in UTF-8; 32 bytes. */
    public static byte[] of(String text) {
        return of(text.getBytes(UTF_8));
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
