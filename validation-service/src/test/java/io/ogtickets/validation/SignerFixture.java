package io.ogtickets.validation;

import io.ogtickets.platform.crypto.Ed25519;
import io.ogtickets.validation.code.VerificationKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** An Ed25519 key as ticket-service signs with. */
public record SignerFixture(int id, KeyPair pair) {

    /** A new key under this id. */
    public static SignerFixture called(int id) {
        try {
            return new SignerFixture(id, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] sign(byte[] message) {
        return Ed25519.sign(pair.getPrivate(), message);
    }

    public VerificationKey publicHalf(boolean trusted) {
        return VerificationKey.of(id, rawPublicKey(), trusted);
    }

    /** As {@code GET /internal/ticket-keys} lists it. */
    public String json(String state) {
        return "{\"id\":%d,\"publicKey\":\"%s\",\"state\":\"%s\"}"
                .formatted(id, Base64.getUrlEncoder().withoutPadding().encodeToString(rawPublicKey()), state);
    }

    byte[] rawPublicKey() {
        return Ed25519.raw(pair.getPublic());
    }
}
