package io.ogtickets.validation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A code as a gate read it. Whoever has it can enter, so it is neither stored nor logged. */
public record CodeText(String value) {

    /** SHA-256, 32 bytes: tells whether two scans were of the same code. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "CodeText[…]";
    }
}
