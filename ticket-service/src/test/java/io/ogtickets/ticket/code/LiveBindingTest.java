package io.ogtickets.ticket.code;

import static io.ogtickets.ticket.CodeVector.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ogtickets.platform.signing.Signer;
import io.ogtickets.platform.signing.SigningKey;
import io.ogtickets.platform.signing.SigningKeyState;
import io.ogtickets.ticket.CodeVector;
import io.ogtickets.ticket.LiveCodeVector;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors that docs/security.md shows, and validation-service and the browser's library share. */
class LiveBindingTest {

    @ParameterizedTest
    @MethodSource("io.ogtickets.ticket.LiveCodeVector#all")
    void theBindingIsByteForByteTheSame(LiveCodeVector vector) throws GeneralSecurityException {
        LiveBinding binding = LiveBinding.of(
                codeOf(vector),
                vector.bindingNo(),
                Instant.ofEpochSecond(vector.notAfter()),
                bytes(vector.devicePublicKey()),
                signer(vector));

        assertThat(binding.bytes()).isEqualTo(bytes(vector.binding()));
        assertThat(binding.signature()).isEqualTo(bytes(vector.bindingSignature()));
        assertThat(binding).hasToString("LiveBinding[…]");
    }

    @ParameterizedTest
    @MethodSource("io.ogtickets.ticket.LiveCodeVector#all")
    void theLiveCodeIsTheBindingAndTheStepEachWithItsSignature(LiveCodeVector vector) {
        String parts = vector.binding() + vector.bindingSignature() + vector.step() + vector.deviceSignature();

        assertThat(Base45.encode(bytes(parts))).isEqualTo(vector.liveCode());
        assertThat(Long.parseLong(vector.step(), 16)).isEqualTo(Math.floorDiv(vector.at(), 15L));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x10000})
    void aNumberHasSixteenBits(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> bind(number, new byte[32]));
    }

    @Test
    void aDeviceKeyHasThirtyTwoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> bind(1, new byte[31]));
    }

    private static void bind(int number, byte[] key) throws GeneralSecurityException {
        LiveCodeVector vector = LiveCodeVector.all().findFirst().orElseThrow();
        LiveBinding.of(codeOf(vector), number, Instant.EPOCH, key, signer(vector));
    }

    private static TicketCode codeOf(LiveCodeVector vector) {
        return CodeVector.all()
                .filter(code -> code.name().equals(vector.code()))
                .map(code -> new TicketCode(bytes(code.body() + code.tag() + code.signature())))
                .findFirst()
                .orElseThrow();
    }

    private static Signer signer(LiveCodeVector vector) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes(vector.privateSeed())));
        return new SigningKey(vector.keyId(), SigningKeyState.ACTIVE, bytes(vector.publicKey()), key, Instant.EPOCH);
    }
}
