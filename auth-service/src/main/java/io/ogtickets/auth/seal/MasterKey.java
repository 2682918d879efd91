package io.ogtickets.auth.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be readable at rest with AES-256-GCM (NIST SP 800-38D), under a random nonce. The context (what it
 * is and of which row) is associated data, so that a ciphertext can't be moved to another place.
 */
public final class MasterKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final String id;

    /** Throws {@link IllegalArgumentException} unless there are 32 bytes. */
    public MasterKey(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("MASTER_KEY must be 32 bytes in Base64, and is " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
        id = idOf(bytes);
    }

    public Sealed seal(String context, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, nonce, context, plain);
        return new Sealed(
                id,
                ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                        .put(nonce)
                        .put(ciphertext)
                        .array());
    }

    /** Throws {@link IllegalStateException} if it was sealed under another key or context, or was changed since. */
    public byte[] open(String context, Sealed sealed) {
        if (!id.equals(sealed.keyId())) {
            throw new IllegalStateException(context + " is sealed under master key " + sealed.keyId() + ", not " + id);
        }
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed.bytes(), NONCE_BYTES, sealed.bytes().length);
        return run(Cipher.DECRYPT_MODE, nonce, context, ciphertext);
    }

    private byte[] run(int mode, byte[] nonce, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(context + " can't be sealed or opened", failure);
        }
    }

    /** Names the key without telling anything of it. */
    private static String idOf(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("og-master-key-id/v1".getBytes(US_ASCII)), 0, ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
