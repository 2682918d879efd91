package io.ogtickets.validation.domain;

import io.ogtickets.platform.crypto.Sha256;
import io.ogtickets.platform.id.Ids;
import java.util.UUID;

/** Names an account: the holder of a ticket, or the steward at a gate. */
public record AccountId(UUID value) {

    /** SHA-256, 32 bytes: tells whether an account is one that must not be kept. */
    public byte[] digest() {
        return Sha256.of(Ids.bytesOf(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
