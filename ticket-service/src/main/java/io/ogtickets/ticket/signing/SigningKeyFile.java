package io.ogtickets.ticket.signing;

import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A signing key as it lies in its file, {@code <id>.json}.
 *
 * @param publicKey 32 raw bytes in base64url
 * @param masterKey names the master key that opens the private part
 * @param privateKey the seed, sealed, in base64url
 */
record SigningKeyFile(int id, SigningKeyState state, String publicKey, String masterKey, String privateKey) {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    static SigningKeyFile of(int id, Ed25519.Pair pair, MasterKeys master) {
        Sealed sealed = master.seal(pair.seed(), placeOf(id));
        return new SigningKeyFile(
                id,
                SigningKeyState.ACTIVE,
                TEXT.encodeToString(pair.publicKey()),
                sealed.keyId(),
                TEXT.encodeToString(sealed.bytes()));
    }

    SigningKey open(MasterKeys master) {
        byte[] seed = master.open(new Sealed(masterKey, BYTES.decode(privateKey)), placeOf(id));
        return new SigningKey(id, state, BYTES.decode(publicKey), Ed25519.privateKey(seed));
    }

    private static byte[] placeOf(int id) {
        return ("og-signing-key/" + id).getBytes(StandardCharsets.US_ASCII);
    }
}
