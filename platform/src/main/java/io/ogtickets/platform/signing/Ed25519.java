package io.ogtickets.platform.signing;

import io.ogtickets.platform.crypto.Ed25519Signatures;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) over raw 32-byte keys. Keys are the JDK's; the platform knows the fastest signer. */
final class Ed25519 {

    static final int KEY_LENGTH = 32;

    private static final String NAME = "Ed25519";
    /** The DER header of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the raw key follows it. */
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * A new key.
     *
     * @param seed the private part, 32 bytes
     * @param publicKey 32 bytes
     */
    record Pair(byte[] seed, byte[] publicKey) {}

    private Ed25519() {}

    static Pair generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            return new Pair(seed, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException invalid) {
            throw new IllegalArgumentException("Not an Ed25519 private key", invalid);
        }
    }

    static PublicKey publicKey(byte[] raw) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509_HEADER);
        encoded.writeBytes(raw);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (GeneralSecurityException invalid) {
            throw new IllegalArgumentException("Not an Ed25519 public key", invalid);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Ed25519Signatures.create();
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] sign) {
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
