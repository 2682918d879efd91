package io.ogtickets.validation.code;

import static io.ogtickets.validation.CodeVector.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ogtickets.validation.CodeFixture;
import io.ogtickets.validation.CodeVector;
import io.ogtickets.validation.SignerFixture;
import io.ogtickets.validation.domain.CodeContent;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedCodeTest {

    private static final SignerFixture SIGNER = SignerFixture.called(7);
    private static final VerificationKey KEY = SIGNER.publicHalf(true);
    private static final CodeFixture TRUE_CODE = CodeFixture.of("SWM-0727-1100");

    @ParameterizedTest
    @MethodSource("io.ogtickets.validation.CodeVector#all")
    void whatTicketServiceWritesIsRead(CodeVector vector) {
        SignedCode code = SignedCode.read(vector.code()).orElseThrow();
        CodeContent content = code.content();

        assertThat(code.keyId()).isEqualTo(vector.keyId());
        assertThat(content.ticket().value()).isEqualTo(vector.ticketId());
        assertThat(content.session()).hasToString(vector.session());
        assertThat(content.type()).isEqualTo(vector.type());
        assertThat(content.liveRequired()).isEqualTo(vector.liveCode());
        assertThat(content.tag()).isEqualTo(bytes(vector.tag()));
    }

    @ParameterizedTest
    @MethodSource("io.ogtickets.validation.CodeVector#all")
    void whatTicketServiceSignsIsBelieved(CodeVector vector) {
        SignedCode code = SignedCode.read(vector.code()).orElseThrow();

        assertThat(code.isSignedBy(VerificationKey.of(vector.keyId(), bytes(vector.publicKey()), true)))
                .isTrue();
    }

    @Test
    void aCompromisedKeyIsNotBelieved() {
        assertThat(read(TRUE_CODE.signedBy(SIGNER)).isSignedBy(KEY)).isTrue();
        assertThat(read(TRUE_CODE.signedBy(SIGNER)).isSignedBy(SIGNER.publicHalf(false)))
                .isFalse();
    }

    @Test
    void anotherKeyOfTheSameNameIsNotBelieved() {
        String resigned = TRUE_CODE.signedBy(SignerFixture.called(SIGNER.id()));

        assertThat(read(resigned).isSignedBy(KEY)).isFalse();
    }

    @Test
    void aKeyIsAskedOnlyForWhatNamesIt() {
        VerificationKey renamed = new VerificationKey(8, KEY.key(), true);

        assertThat(read(TRUE_CODE.signedBy(SIGNER)).isSignedBy(renamed)).isFalse();
    }

    /** Whoever could make a second signature from the first could make a second code (RFC 8032, 5.1.7). */
    @Test
    void aSignatureHasOneForm() {
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] code = TRUE_CODE.bytesSignedBy(SIGNER);
        byte[] scalar = reversed(Arrays.copyOfRange(code, code.length - 32, code.length));
        byte[] twin = reversed(new BigInteger(1, scalar).add(order).toByteArray());
        System.arraycopy(twin, 0, code, code.length - 32, Math.min(32, twin.length));

        assertThat(read(CodeFixture.base45(code)).isSignedBy(KEY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 2", "19, 0", "19, 3", "19, 255", "20, 2", "20, 128", "21, 0", "21, 12", "21, 14", "21, 255"
    })
    void anotherLayoutIsNoCode(int at, int value) {
        byte[] code = TRUE_CODE.bytesSignedBy(SIGNER);
        code[at] = (byte) value;

        assertThat(SignedCode.read(CodeFixture.base45(code))).isEmpty();
    }

    @Test
    void nothingMayFollow() {
        byte[] code = TRUE_CODE.bytesSignedBy(SIGNER);

        assertThat(SignedCode.read(CodeFixture.base45(CodeFixture.concat(code, new byte[1]))))
                .isEmpty();
        assertThat(SignedCode.read(CodeFixture.base45(Arrays.copyOf(code, code.length - 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SWM 0727", "SWM\u0000", "ABCDEFGHIJKLMNOPQRSTUVWXYZ-012345"})
    void aSessionThatNobodyCanNameIsNoCode(String session) {
        assertThat(SignedCode.read(TRUE_CODE.withSession(session).signedBy(SIGNER)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "HELLO", "😀", "\u0000", "{\"code\":1}"})
    void otherTextIsNoCode(String text) {
        assertThat(SignedCode.read(text)).isEmpty();
        assertThat(SignedCode.read(text.repeat(100_000))).isEmpty();
    }

    @Test
    void aCodeIsNeverPrinted() {
        assertThat(read(TRUE_CODE.signedBy(SIGNER))).hasToString("SignedCode[…]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void aKeyHasThirtyTwoBytes(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerificationKey.of(1, new byte[length], true));
    }

    private static SignedCode read(String text) {
        return SignedCode.read(text).orElseThrow();
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
