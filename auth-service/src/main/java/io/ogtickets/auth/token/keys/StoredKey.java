package io.ogtickets.auth.token.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/**
 * A signing key as its file holds it.
 *
 * @param id the key's RFC 7638 thumbprint
 * @param publicKey as a SubjectPublicKeyInfo
 * @param privateKey as PKCS#8, sealed under the master key with the id as associated data
 */
record StoredKey(String id, byte[] publicKey, Sealed privateKey) {

    /** As strong as a symmetric key of 128 bits (NIST SP 800-57, part 1). Each service verifies a token once a minute. */
    private static final int MODULUS_BITS = 3072;

    static StoredKey generate(MasterKeys masterKeys) {
        try {
            RSAKey key =
                    new RSAKeyGenerator(MODULUS_BITS).keyIDFromThumbprint(true).generate();
            Sealed sealed = masterKeys.seal(key.toRSAPrivateKey().getEncoded(), placeOf(key.getKeyID()));
            return new StoredKey(key.getKeyID(), key.toRSAPublicKey().getEncoded(), sealed);
        } catch (JOSEException failure) {
            throw new IllegalStateException("No signing key can be made", failure);
        }
    }

    RSAKey publicHalf() {
        return builder().build();
    }

    RSAKey withPrivateHalf(MasterKeys masterKeys) {
        byte[] pkcs8 = masterKeys.open(privateKey, placeOf(id));
        try {
            return builder()
                    .privateKey((RSAPrivateKey) keys().generatePrivate(new PKCS8EncodedKeySpec(pkcs8)))
                    .build();
        } catch (GeneralSecurityException failure) {
            throw unreadable(failure);
        }
    }

    private RSAKey.Builder builder() {
        try {
            RSAPublicKey key = (RSAPublicKey) keys().generatePublic(new X509EncodedKeySpec(publicKey));
            return new RSAKey.Builder(key)
                    .keyIDFromThumbprint()
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256);
        } catch (GeneralSecurityException | JOSEException failure) {
            throw unreadable(failure);
        }
    }

    private static KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }

    private IllegalStateException unreadable(Exception cause) {
        return new IllegalStateException("Signing key " + id + " can't be read", cause);
    }

    private static byte[] placeOf(String id) {
        return ("signing-key/" + id).getBytes(US_ASCII);
    }
}
