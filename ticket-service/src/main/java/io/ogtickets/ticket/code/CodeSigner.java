package io.ogtickets.ticket.code;

/** The key that signs codes now. */
public interface CodeSigner {

    /** Stands in the code, so that a gate knows by which public key to verify; unsigned 16 bits. */
    int id();

    /** An Ed25519 signature (RFC 8032), 64 bytes. */
    byte[] sign(byte[] message);
}
