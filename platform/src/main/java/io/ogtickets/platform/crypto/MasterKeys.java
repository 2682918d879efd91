package io.ogtickets.platform.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be readable at rest, with AES-256-GCM (NIST SP 800-38D) under a random nonce. Where it stands is
 * associated data, so that what is sealed opens in no other place.
 */
public final class MasterKeys {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String active;

    /**
     * Some master keys of a service.
     *
     * @param base64 32 bytes each; the first seals, all of them open
     * @throws IllegalArgumentException if there is none, or one isn't 32 bytes
     */
    public MasterKeys(List<String> base64) {
        for (String text : base64) {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("A master key has " + KEY_BYTES + " bytes, not " + key.length);
            }
            keys.put(idOf(key), new SecretKeySpec(key, "AES"));
        }
        this.active = keys.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no master key"));
    }

    /**
     * Encrypts some bytes.
     *
     * @param place what this is and of which row
     */
    public Sealed seal(byte[] plain, byte[] place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] ciphertext = run(Cipher.ENCRYPT_MODE, active, nonce, place, plain);
        return new Sealed(
                active,
                ByteBuffer.allocate(nonce.length + ciphertext.length)
                        .put(nonce)
                        .put(ciphertext)
                        .array());
    }

    /**
     * Decrypts what was sealed for this place.
     *
     * @throws IllegalStateException if it was sealed under an unknown key or for another place, or was changed since
     */
    public byte[] open(Sealed sealed, byte[] place) {
        byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed.bytes(), NONCE_BYTES, sealed.bytes().length);
        return run(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, place, ciphertext);
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] place, byte[] input) {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("There is no master key " + keyId);
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "What is under master key " + keyId + " can't be sealed or opened", failure);
        }
    }

    /** Names a key without telling anything of it. */
    private static String idOf(byte[] key) {
        byte[] digest = Hmac.sha256(key, "og-master-key-id/v1".getBytes(US_ASCII));
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }
}
