package io.ogtickets.order.purchasekey.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals purchase keys with AES-256-GCM (NIST SP 800-38D) under a master key. The order's id is associated data: a sealed
 * key that was moved to another order doesn't open.
 */
public final class KeySafe {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int MASTER_KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final int active;
    private final Map<Integer, SecretKeySpec> masterKeys = new HashMap<>();
    private final SecureRandom random;

    /**
     * A safe with some keys.
     *
     * @param active the id of the master key that seals; all of them open
     */
    public KeySafe(int active, Map<Integer, byte[]> masterKeys, SecureRandom random) {
        masterKeys.forEach((id, bits) -> {
            if (bits.length != MASTER_KEY_BYTES) {
                throw new IllegalArgumentException("Master key " + id + " must have " + MASTER_KEY_BYTES + " bytes");
            }
            this.masterKeys.put(id, new SecretKeySpec(bits, "AES"));
        });
        this.active = active;
        this.random = random;
        masterKey(active);
    }

    public SealedKey seal(PurchaseKey key, UUID orderId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, active, nonce, orderId, key.bits());
        return new SealedKey(
                active,
                ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * Opens what was sealed for this order.
     *
     * @throws IllegalStateException if it was altered, or sealed for another order
     */
    public PurchaseKey open(SealedKey key, UUID orderId) {
        ByteBuffer bytes = ByteBuffer.wrap(key.bytes());
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new PurchaseKey(run(Cipher.DECRYPT_MODE, key.masterKeyId(), nonce, orderId, sealed));
    }

    private byte[] run(int mode, int masterKeyId, byte[] nonce, UUID orderId, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, masterKey(masterKeyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(PurchaseKey.bytesOf(orderId));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A purchase key can't be sealed or opened", failure);
        }
    }

    private SecretKeySpec masterKey(int id) {
        SecretKeySpec key = masterKeys.get(id);
        if (key == null) {
            throw new IllegalStateException("There is no master key " + id);
        }
        return key;
    }
}
