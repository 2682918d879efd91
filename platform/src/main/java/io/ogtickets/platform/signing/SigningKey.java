package io.ogtickets.platform.signing;

import io.ogtickets.platform.crypto.Ed25519;
import java.security.PrivateKey;
import java.time.Instant;

/**
 * A key that signs, and its public half.
 *
 * @param id unsigned 16 bits, never given twice
 * @param publicKey 32 raw bytes
 * @param signsFrom not before this: until then it is only told to those who verify
 */
public record SigningKey(int id, SigningKeyState state, byte[] publicKey, PrivateKey privateKey, Instant signsFrom)
        implements Signer {

    private static final byte[] PROBE = {1};

    /** A private part that isn't the public one's would make signatures that nobody takes: better not to start. */
    public SigningKey {
        if (!Ed25519.verify(Ed25519.publicKey(publicKey), PROBE, Ed25519.sign(privateKey, PROBE))) {
            throw new IllegalArgumentException("The two parts of signing key " + id + " don't belong together");
        }
    }

    boolean maySign(Instant now) {
        return state == SigningKeyState.ACTIVE && !now.isBefore(signsFrom);
    }

    @Override
    public byte[] sign(byte[] message) {
        return Ed25519.sign(privateKey, message);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + ", " + state + "]";
    }
}
