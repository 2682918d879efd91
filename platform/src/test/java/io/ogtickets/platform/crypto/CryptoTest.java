package io.ogtickets.platform.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CryptoTest {

    private static final String OLD = base64(1);
    private static final String NEW = base64(2);
    private static final byte[] PLACE = "row 1".getBytes(US_ASCII);
    private static final byte[] SECRET = "secret".getBytes(US_ASCII);

    /** RFC 4231, test case 2, its data in two parts. */
    @Test
    void hmacIsAsPublished() {
        byte[] code = Hmac.sha256(
                "Jefe".getBytes(US_ASCII), "what do ya want ".getBytes(US_ASCII), "for nothing?".getBytes(US_ASCII));

        assertThat(HexFormat.of().formatHex(code))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** FIPS 180-4's example of one block, each time anew. */
    @Test
    void digestsAreAsPublished() {
        String published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(published);
        assertThat(HexFormat.of().formatHex(Sha256.of("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII))))
                .isEqualTo(published);
    }

    @Test
    void ourSignaturesAndTheJdksVerifyEachOther() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        for (Signature signer : List.of(Ed25519.signature(), Signature.getInstance("Ed25519", "SunEC"))) {
            signer.initSign(pair.getPrivate());
            signer.update(SECRET);
            byte[] signed = signer.sign();
            for (Signature verifier : List.of(Ed25519.signature(), Signature.getInstance("Ed25519", "SunEC"))) {
                verifier.initVerify(pair.getPublic());
                verifier.update(SECRET);
                assertThat(verifier.verify(signed)).isTrue();
            }
        }
    }

    @Test
    void whatIsSealedOpensInItsPlaceAndIsNeverTheSameTwice() {
        MasterKeys keys = new MasterKeys(List.of(OLD));

        Sealed once = keys.seal(SECRET, PLACE);
        Sealed again = keys.seal(SECRET, PLACE);

        assertThat(keys.open(once, PLACE)).isEqualTo(SECRET);
        assertThat(once.bytes()).isNotEqualTo(again.bytes()).hasSize(12 + SECRET.length + 16);
    }

    @Test
    void anotherPlaceAChangedByteOrAnUnknownKeyDoesNotOpen() {
        MasterKeys keys = new MasterKeys(List.of(OLD));
        Sealed sealed = keys.seal(SECRET, PLACE);
        byte[] changed = sealed.bytes().clone();
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> keys.open(sealed, "row 2".getBytes(US_ASCII)));
        assertThatIllegalStateException().isThrownBy(() -> keys.open(new Sealed(sealed.keyId(), changed), PLACE));
        assertThatIllegalStateException().isThrownBy(() -> new MasterKeys(List.of(NEW)).open(sealed, PLACE));
    }

    @Test
    void theFirstKeySealsAndAllOfThemOpen() {
        Sealed old = new MasterKeys(List.of(OLD)).seal(SECRET, PLACE);
        MasterKeys both = new MasterKeys(List.of(NEW, OLD));

        assertThat(both.open(old, PLACE)).isEqualTo(SECRET);
        assertThat(both.seal(SECRET, PLACE).keyId()).isNotEqualTo(old.keyId());
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeys(List.of("c2hvcnQ=")));
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeys(List.of()));
    }

    private static String base64(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
