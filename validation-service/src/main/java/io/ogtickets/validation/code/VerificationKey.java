package io.ogtickets.validation.code;

import io.ogtickets.platform.crypto.Ed25519Signatures;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a key that signs codes: Ed25519 (RFC 8032).
 *
 * @param id as codes name it, unsigned 16 bits
 * @param trusted whether what it signed is believed; never what a compromised key signed
 */
public record VerificationKey(int id, PublicKey key, boolean trusted) {

    private static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;
    /** The DER header of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the raw key follows it. */
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Of a key as it is published: {@code raw} is its 32 bytes. */
    public static VerificationKey of(int id, byte[] raw, boolean trusted) {
        if (raw.length != LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has " + LENGTH + " bytes, not " + raw.length);
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509_HEADER);
        encoded.writeBytes(raw);
        try {
            return new VerificationKey(
                    id,
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded.toByteArray())),
                    trusted);
        } catch (GeneralSecurityException invalid) {
            throw new IllegalArgumentException("Not an Ed25519 key", invalid);
        }
    }

    /** The 32 bytes as they are published. */
    public byte[] raw() {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    }

    boolean verifies(byte[] message, byte[] sign) {
        if (!trusted) {
            return false;
        }
        try {
            Signature signature = Ed25519Signatures.create();
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(sign);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
