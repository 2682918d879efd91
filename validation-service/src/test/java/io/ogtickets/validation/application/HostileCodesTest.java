package io.ogtickets.validation.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeFixture;
import io.ogtickets.validation.SignerFixture;
import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.domain.CodeText;
import io.ogtickets.validation.domain.GateScene;
import io.ogtickets.validation.domain.OfferType;
import io.ogtickets.validation.domain.Verdict;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What somebody makes who has one true code, a retired device's key, or even the signing key itself. Seeded; {@code
 * -Dog.hostile-codes=1000000} tries as many.
 */
class HostileCodesTest {

    private static final int CODES = Integer.getInteger("og.hostile-codes", 100_000);
    private static final SignerFixture SIGNER = SignerFixture.called(1);
    private static final SignerFixture IMPOSTOR = SignerFixture.called(1);
    private static final SignerFixture COMPROMISED = SignerFixture.called(2);
    private static final SignerFixture UNHEARD_OF = SignerFixture.called(3);
    private static final Map<Integer, VerificationKey> KEYS =
            Map.of(1, SIGNER.publicHalf(true), 2, COMPROMISED.publicHalf(false));

    private final VerifyCode verifyCode = new VerifyCode(new SigningKeys() {
        @Override
        public Optional<VerificationKey> find(int id) {
            return Optional.ofNullable(KEYS.get(id));
        }

        @Override
        public Collection<VerificationKey> all() {
            return KEYS.values();
        }
    });

    private final Random random = new Random(20_240_726);
    private final CodeFixture printed = CodeFixture.of("SWM-0727-1100");
    private final GateScene gate = GateScene.of(printed);
    private final byte[] bytes = printed.bytesSignedBy(SIGNER);
    private final String text = printed.signedBy(SIGNER);

    private final List<Supplier<String>> forgeries = List.of(
            () -> flip(random.nextInt(bytes.length * 8)),
            () -> text.substring(0, random.nextInt(text.length())),
            () -> text + text.substring(0, 1 + random.nextInt(text.length())),
            () -> withCharacter(random.nextInt(text.length()), (char) random.nextInt(0x180)),
            () -> CodeFixture.base45(Arrays.copyOf(bytes, random.nextInt(bytes.length))),
            () -> CodeFixture.base45(noise(random.nextInt(200))),
            () -> CodeFixture.base45(CodeFixture.concat(Arrays.copyOf(bytes, bytes.length - 64), noise(64))),
            () -> printed.signedBy(IMPOSTOR),
            () -> printed.signedBy(COMPROMISED),
            () -> printed.signedBy(UNHEARD_OF),
            () -> printed.withTag(noise(16)).signedBy(SIGNER),
            () -> printed.withSession("ATH-0804-2110").signedBy(SIGNER),
            () -> printed.withType(OfferType.FAMILY).signedBy(SIGNER),
            () -> printed.withLive(true).signedBy(SIGNER),
            () -> CodeFixture.of("SWM-0727-1100").withTicket(printed.ticket()).signedBy(SIGNER),
            () -> text.toLowerCase(Locale.ROOT));

    @Test
    void theTrueCodeIsAdmitted() {
        assertThat(verdictOn(text)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void noForgeryIsAdmitted() {
        for (int n = 0; n < CODES; n++) {
            String forged = forgeries.get(n % forgeries.size()).get();
            if (!forged.equals(text)) {
                assertThat(verdictOn(forged)).as("%d: %s", n, forged).isEqualTo(Verdict.FORGED);
            }
        }
    }

    /** Online, the signing key alone opens no gate: the gates were never told of such a ticket. */
    @Test
    void aTicketThatWasNeverIssuedIsNotAdmitted() {
        String invented = printed.withTicket(UUID.randomUUID()).signedBy(SIGNER);

        assertThat(gate.withTicket(null)
                        .showing(verifyCode.verify(new CodeText(invented)).orElseThrow())
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    private Verdict verdictOn(String shown) {
        return gate.showing(verifyCode.verify(new CodeText(shown)).orElse(null)).verdict();
    }

    private String flip(int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return CodeFixture.base45(flipped);
    }

    private String withCharacter(int at, char character) {
        return text.substring(0, at) + character + text.substring(at + 1);
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
