package io.ogtickets.order.purchasekey.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The order's half of the double key: 256 random bits that never leave this service. A class, not a record, so that no
 * log line ever shows it.
 */
public final class PurchaseKey {

    private static final int BYTES = 32;
    private static final byte[] SHARE_LABEL = "og-purchase-share/v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bits;

    PurchaseKey(byte[] bits) {
        if (bits.length != BYTES) {
            throw new IllegalArgumentException("A purchase key has " + BYTES + " bytes");
        }
        this.bits = bits.clone();
    }

    public static PurchaseKey random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new PurchaseKey(bits);
    }

    /** HMAC-SHA256(purchase key, "og-purchase-share/v1" ‖ order id); 32 bytes. */
    public byte[] shareFor(UUID orderId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bits, "HmacSHA256"));
            mac.update(SHARE_LABEL);
            return mac.doFinal(bytesOf(orderId));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bits() {
        return bits.clone();
    }

    /** 16 bytes, big-endian. */
    static byte[] bytesOf(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
