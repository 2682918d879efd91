package io.ogtickets.validation.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeFixture;
import io.ogtickets.validation.LiveCodeFixture;
import io.ogtickets.validation.SignerFixture;
import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.CodeText;
import io.ogtickets.validation.domain.GateScene;
import io.ogtickets.validation.domain.OfferType;
import io.ogtickets.validation.domain.Verdict;
import java.time.Instant;
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
 * What somebody makes who has true codes, of this session or others, a screenshot or another phone, a retired device's key, or
 * even the signing key itself. Seeded; {@code
 * -Dog.hostile-codes=1000000} tries as many.
 */
class HostileCodesTest {

    private static final int CODES = Integer.getInteger("og.hostile-codes", 100_000);
    private static final String SESSION = "SWM-0727-1100";
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
    private final CodeFixture printed = CodeFixture.of(SESSION);
    private final CodeFixture elsewhere = CodeFixture.of("ATH-0804-2110");
    private final GateScene gate = GateScene.of(printed);
    private final byte[] bytes = printed.bytesSignedBy(SIGNER);
    private final byte[] elsewhereBytes = elsewhere.bytesSignedBy(SIGNER);
    private final String text = printed.signedBy(SIGNER);

    private final List<Supplier<String>> forgeries = List.of(
            () -> flip(bytes, random.nextInt(bytes.length * 8)),
            () -> splice(bytes, elsewhereBytes),
            () -> splice(elsewhereBytes, bytes),
            () -> elsewhere.signedBy(SIGNER),
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
            () -> CodeFixture.of(SESSION).withTicket(printed.ticket()).signedBy(SIGNER),
            () -> text.toLowerCase(Locale.ROOT));

    private final Instant end = gate.at().plusSeconds(3600);
    private final LiveCodeFixture oldPhone = LiveCodeFixture.of(SESSION).until(end);
    private final LiveCodeFixture phone = oldPhone.onPhone(SignerFixture.called(0), 2);
    private final LiveCodeFixture another = LiveCodeFixture.of(SESSION).until(end);
    private final SignerFixture thief = SignerFixture.called(0);
    private final GateScene liveGate = GateScene.of(phone.ticket()).boundTo(2);
    private final byte[] live = phone.bytesShownAt(gate.at(), SIGNER, phone.phone());
    private final byte[] anothers = another.bytesShownAt(gate.at(), SIGNER, another.phone());
    private final String shown = CodeFixture.base45(live);

    private final List<Supplier<String>> liveForgeries = List.of(
            () -> flip(live, random.nextInt(live.length * 8)),
            () -> splice(live, anothers),
            () -> splice(anothers, live),
            () -> CodeFixture.base45(anothers),
            () -> CodeFixture.base45(Arrays.copyOf(live, random.nextInt(live.length))),
            () -> CodeFixture.base45(CodeFixture.concat(Arrays.copyOf(live, live.length - 64), noise(64))),
            () -> phone.shownAt(gate.at(), SIGNER, thief),
            () -> phone.onPhone(thief, 3).shownAt(gate.at(), IMPOSTOR),
            () -> phone.onPhone(thief, 3).shownAt(gate.at(), COMPROMISED),
            () -> phone.onPhone(thief, 3).shownAt(gate.at(), UNHEARD_OF),
            () -> new LiveCodeFixture(phone.ticket().withTag(noise(16)), thief, 3, end).shownAt(gate.at(), SIGNER),
            () -> new LiveCodeFixture(phone.ticket().withLive(false), thief, 3, end).shownAt(gate.at(), SIGNER));

    /** Screenshots and recordings, an older phone, a binding that has ended, and the paper. */
    private final List<Supplier<String>> stale = List.of(
            () -> phone.shownAt(gate.at().minusSeconds(30 + random.nextInt(1_000_000)), SIGNER),
            () -> phone.shownAt(gate.at().plusSeconds(30 + random.nextInt(1_000_000)), SIGNER),
            () -> oldPhone.shownAt(gate.at(), SIGNER),
            () -> phone.until(gate.at().minusSeconds(1 + random.nextInt(1_000_000)))
                    .shownAt(gate.at(), SIGNER),
            () -> phone.ticket().signedBy(SIGNER));

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

    @Test
    void theTrueLiveCodeIsAdmitted() {
        assertThat(liveVerdictOn(shown)).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void noForgeryOfALiveCodeIsAdmitted() {
        for (int n = 0; n < CODES; n++) {
            String forged = liveForgeries.get(n % liveForgeries.size()).get();
            if (!forged.equals(shown)) {
                assertThat(liveVerdictOn(forged)).as("%d: %s", n, forged).isEqualTo(Verdict.FORGED);
            }
        }
    }

    @Test
    void noLiveCodeIsAdmittedOutOfItsTimeOrPhone() {
        for (int n = 0; n < CODES; n++) {
            String code = stale.get(n % stale.size()).get();
            assertThat(liveVerdictOn(code)).as("%d: %s", n, code).isEqualTo(Verdict.LIVE_REQUIRED);
        }
    }

    /** The gates know these tickets, too. */
    @Test
    void noTrueCodeOfAnotherSessionIsAdmitted() {
        for (int n = 0; n < CODES; n++) {
            CodeFixture ticket = CodeFixture.of("ATH-%04d-%04d".formatted(random.nextInt(10_000), n % 10_000));
            CodeContent content =
                    verifyCode.verify(new CodeText(ticket.signedBy(SIGNER))).orElseThrow();

            assertThat(GateScene.of(ticket).showing(content).mannedFor(SESSION).verdict())
                    .as("%d: %s", n, ticket)
                    .isEqualTo(Verdict.WRONG_SESSION);
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

    private Verdict liveVerdictOn(String code) {
        return liveGate.showing(verifyCode.verify(new CodeText(code)).orElse(null))
                .verdict();
    }

    private static String flip(byte[] code, int bit) {
        byte[] flipped = code.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return CodeFixture.base45(flipped);
    }

    private String splice(byte[] head, byte[] tail) {
        int at = 1 + random.nextInt(head.length - 1);
        return CodeFixture.base45(
                CodeFixture.concat(Arrays.copyOf(head, at), Arrays.copyOfRange(tail, at, tail.length)));
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
