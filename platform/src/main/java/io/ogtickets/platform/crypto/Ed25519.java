package io.ogtickets.platform.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ed25519 (RFC 8032) over raw 32-byte keys. Keys are the JDK's. Amazon's native provider signs and verifies where it runs,
 * which is linux-x86_64, ten to fifty times as fast as the JDK, which does it elsewhere.
 */
public final class Ed25519 {

    public static final int KEY_LENGTH = 32;

    private static final String NAME = "Ed25519";
    private static final Provider PROVIDER = fastest();
    /** The DER header of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the raw key follows it. */
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * A new key.
     *
     * @param seed the private part, 32 bytes
     * @param publicKey 32 bytes
     */
    public record Pair(byte[] seed, byte[] publicKey) {}

    private Ed25519() {}

    public static Pair generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new Pair(seed, raw(pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Throws {@link IllegalArgumentException} for what is no seed of 32 bytes. */
    public static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException invalid) {
            throw new IllegalArgumentException("Not an Ed25519 private key", invalid);
        }
    }

    /** Throws {@link IllegalArgumentException} for what are no 32 bytes of a key. */
    public static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_LENGTH) {
            throw new IllegalArgumentException("An Ed25519 key has " + KEY_LENGTH + " bytes, not " + raw.length);
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(X509_HEADER);
        encoded.writeBytes(raw);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        } catch (GeneralSecurityException invalid) {
            throw new IllegalArgumentException("Not an Ed25519 public key", invalid);
        }
    }

    /** The 32 bytes of a public key. */
    public static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    }

    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = signature();
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** False for what is no signature at all, too. */
    public static boolean verify(PublicKey key, byte[] message, byte[] sign) {
        try {
            Signature signature = signature();
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(sign);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** A fresh object, to be initialised with a key. */
    static Signature signature() {
        try {
            return Signature.getInstance(NAME, PROVIDER);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Provider fastest() {
        AmazonCorrettoCryptoProvider corretto = AmazonCorrettoCryptoProvider.INSTANCE;
        return corretto.getLoadingError() == null ? corretto : Security.getProviders("Signature." + NAME)[0];
    }
}
