package io.ogtickets.order.purchasekey.domain;

/**
 * A purchase key as it is kept.
 *
 * @param masterKeyId which master key opens it
 * @param bytes 12 bytes of nonce, the ciphertext, 16 bytes of tag
 */
public record SealedKey(int masterKeyId, byte[] bytes) {}
