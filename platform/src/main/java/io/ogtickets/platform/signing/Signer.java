package io.ogtickets.platform.signing;

/** A key that signs. */
public interface Signer {

    /** Stands beside the signature, so that whoever verifies knows by which public key; unsigned 16 bits. */
    int id();

    /** An Ed25519 signature (RFC 8032), 64 bytes. */
    byte[] sign(byte[] message);
}
