package io.ogtickets.ticket.code;

import static io.ogtickets.ticket.CodeVector.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ogtickets.platform.crypto.Hmac;
import io.ogtickets.platform.signing.Signer;
import io.ogtickets.platform.signing.SigningKey;
import io.ogtickets.platform.signing.SigningKeyState;
import io.ogtickets.ticket.CodeVector;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors that docs/security.md shows and validation-service shares. A change here is a change of every printed ticket. */
class CodeVectorsTest {

    @ParameterizedTest
    @MethodSource("io.ogtickets.ticket.CodeVector#all")
    void bothSharesAreDerivedFromTheirKeys(CodeVector vector) {
        byte[] order = new TicketId(vector.orderId()).bytes();

        assertThat(Hmac.sha256(bytes(vector.userKey()), Label.of("og-user-share/v1"), order))
                .isEqualTo(bytes(vector.userShare()));
        assertThat(Hmac.sha256(bytes(vector.purchaseKey()), Label.of("og-purchase-share/v1"), order))
                .isEqualTo(bytes(vector.purchaseShare()));
    }

    @ParameterizedTest
    @MethodSource("io.ogtickets.ticket.CodeVector#all")
    void theTicketKeyNeedsBothSharesAndGivesTheTag(CodeVector vector) {
        try (TicketKey key =
                TicketKey.of(user(vector), purchase(vector), place(vector).ticket())) {
            assertThat(key.bytes()).isEqualTo(bytes(vector.ticketKey()));
            assertThat(key.tagOf(bytes(vector.body()))).isEqualTo(bytes(vector.tag()));
        }
    }

    @ParameterizedTest
    @MethodSource("io.ogtickets.ticket.CodeVector#all")
    void theCodeIsByteForByteTheSame(CodeVector vector) throws GeneralSecurityException {
        TicketCode code = TicketCode.of(place(vector), user(vector), purchase(vector), signer(vector));

        assertThat(code.bytes()).isEqualTo(bytes(vector.body() + vector.tag() + vector.signature()));
        assertThat(code.text()).isEqualTo(vector.code());
        assertThat(code.commitment()).isEqualTo(vector.commitment());
    }

    @Test
    void aForgottenKeyIsZero() {
        CodeVector vector = CodeVector.all().findFirst().orElseThrow();
        TicketKey key =
                TicketKey.of(user(vector), purchase(vector), place(vector).ticket());

        key.close();

        assertThat(key.bytes()).containsOnly(0);
    }

    @Test
    void secretsAreNeverPrinted() {
        CodeVector vector = CodeVector.all().findFirst().orElseThrow();

        assertThat(user(vector)).hasToString("Share[…]");
        assertThat(new TicketCode(bytes(vector.body()))).hasToString("TicketCode[…]");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x10000})
    void aSigningKeysIdHasSixteenBits(int id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CodeBody(id, new TicketId(UUID.randomUUID()), OfferType.SOLO, false, new SessionCode("X")));
    }

    @Test
    void aShareHasThirtyTwoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(new byte[31]));
    }

    @Test
    void anIdIsSixteenBytesMostSignificantFirst() {
        assertThat(new TicketId(UUID.fromString("019f8e5e-b800-7d2c-b09b-4dd5b37f8e2f")).bytes())
                .isEqualTo(ByteBuffer.wrap(bytes("019f8e5eb8007d2cb09b4dd5b37f8e2f"))
                        .array());
    }

    private static Place place(CodeVector vector) {
        return new Place(
                new TicketId(vector.ticketId()),
                new SessionCode(vector.session()),
                "A",
                vector.type(),
                vector.liveCode());
    }

    private static Share user(CodeVector vector) {
        return new Share(bytes(vector.userShare()));
    }

    private static Share purchase(CodeVector vector) {
        return new Share(bytes(vector.purchaseShare()));
    }

    private static Signer signer(CodeVector vector) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes(vector.privateSeed())));
        return new SigningKey(vector.keyId(), SigningKeyState.ACTIVE, bytes(vector.publicKey()), key, Instant.EPOCH);
    }
}
