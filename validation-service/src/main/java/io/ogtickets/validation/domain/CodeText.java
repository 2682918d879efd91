package io.ogtickets.validation.domain;

import io.ogtickets.platform.crypto.Sha256;

/** A code as a gate read it. Whoever has it can enter, so it is neither stored nor logged. */
public record CodeText(String value) {

    /** SHA-256, 32 bytes: tells whether two scans were of the same code. */
    public byte[] digest() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "CodeText[…]";
    }
}
