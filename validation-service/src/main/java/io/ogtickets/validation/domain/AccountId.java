package io.ogtickets.validation.domain;

import io.ogtickets.platform.id.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names an account: the holder of a ticket, or the steward at a gate. */
public record AccountId(UUID value) {

    /** SHA-256, 32 bytes: tells whether an account is one that must not be kept. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Ids.bytesOf(value));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
