package io.ogtickets.auth.seal;

/**
 * Encrypted bytes.
 *
 * @param keyId the master key that they are under
 * @param bytes nonce, ciphertext and tag
 */
public record Sealed(String keyId, byte[] bytes) {}
