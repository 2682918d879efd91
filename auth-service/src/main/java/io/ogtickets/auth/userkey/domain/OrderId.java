package io.ogtickets.auth.userkey.domain;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Names an order of order-service. */
public record OrderId(UUID value) {

    /** The 16 bytes of the UUID, big-endian. */
    byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
