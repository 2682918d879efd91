package io.ogtickets.auth.userkey.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ogtickets.platform.crypto.Hmac;
import io.ogtickets.platform.id.Ids;
import java.security.SecureRandom;

/** 256 random bits of an account. It never leaves this service; shares derived from it do. */
public final class UserKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final byte[] SHARE_LABEL = "og-user-share/v1".getBytes(US_ASCII);

    private final byte[] bits;

    private UserKey(byte[] bits) {
        if (bits.length != BYTES) {
            throw new IllegalArgumentException("A user key has 32 bytes");
        }
        this.bits = bits.clone();
    }

    public static UserKey fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new UserKey(bits);
    }

    public static UserKey of(byte[] bits) {
        return new UserKey(bits);
    }

    /** {@code HMAC-SHA256(userKey, "og-user-share/v1" ‖ orderId)}: worthless for any other order. */
    public byte[] shareFor(OrderId order) {
        return Hmac.sha256(bits, SHARE_LABEL, Ids.bytesOf(order.value()));
    }

    /** For being sealed, and nothing else. */
    public byte[] bits() {
        return bits.clone();
    }
}
