package io.ogtickets.platform.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.platform.crypto.Ed25519;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A signing key as it lies in its file, {@code <id>.json}.
 *
 * @param publicKey 32 raw bytes in base64url
 * @param masterKey names the master key that opens the private part
 * @param privateKey the seed, sealed, in base64url
 * @param signsFrom when it may sign; absent for one that always might
 */
record SigningKeyFile(
        int id,
        SigningKeyState state,
        String publicKey,
        String masterKey,
        String privateKey,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant signsFrom) {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    static SigningKeyFile of(int id, Ed25519.Pair pair, MasterKeys master) {
        return of(id, pair, master, null);
    }

    static SigningKeyFile of(int id, Ed25519.Pair pair, MasterKeys master, @Nullable Instant signsFrom) {
        Sealed sealed = master.seal(pair.seed(), placeOf(id));
        return new SigningKeyFile(
                id,
                SigningKeyState.ACTIVE,
                TEXT.encodeToString(pair.publicKey()),
                sealed.keyId(),
                TEXT.encodeToString(sealed.bytes()),
                signsFrom);
    }

    SigningKeyFile in(SigningKeyState other) {
        return new SigningKeyFile(id, other, publicKey, masterKey, privateKey, signsFrom);
    }

    SigningKey open(MasterKeys master) {
        byte[] seed = master.open(new Sealed(masterKey, BYTES.decode(privateKey)), placeOf(id));
        return new SigningKey(
                id,
                state,
                BYTES.decode(publicKey),
                Ed25519.privateKey(seed),
                signsFrom == null ? Instant.EPOCH : signsFrom);
    }

    private static byte[] placeOf(int id) {
        return ("og-signing-key/" + id).getBytes(StandardCharsets.US_ASCII);
    }
}
