package io.ogtickets.validation.code;

import io.ogtickets.platform.crypto.Ed25519;
import java.security.PublicKey;

/**
 * The public half of a key that signs codes: Ed25519 (RFC 8032).
 *
 * @param id as codes name it, unsigned 16 bits
 * @param trusted whether what it signed is believed; never what a compromised key signed
 */
public record VerificationKey(int id, PublicKey key, boolean trusted) {

    /** Of a key as it is published: {@code raw} is its 32 bytes. */
    public static VerificationKey of(int id, byte[] raw, boolean trusted) {
        return new VerificationKey(id, Ed25519.publicKey(raw), trusted);
    }

    /** The 32 bytes as they are published. */
    public byte[] raw() {
        return Ed25519.raw(key);
    }

    boolean verifies(byte[] message, byte[] sign) {
        return trusted && Ed25519.verify(key, message, sign);
    }
}
