package io.ogtickets.order.purchasekey.domain;

import io.ogtickets.platform.crypto.Hmac;
import io.ogtickets.platform.id.Ids;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * The order's half of the double key: 256 random bits that never leave this service. A class, not a record, so that no
 * log line ever shows it.
 */
public final class PurchaseKey {

    private static final int BYTES = 32;
    private static final byte[] SHARE_LABEL = "og-purchase-share/v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bits;

    public PurchaseKey(byte[] bits) {
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
        return Hmac.sha256(bits, SHARE_LABEL, Ids.bytesOf(orderId));
    }

    public byte[] bits() {
        return bits.clone();
    }
}
