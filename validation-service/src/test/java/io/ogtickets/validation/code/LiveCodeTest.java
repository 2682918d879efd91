package io.ogtickets.validation.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeFixture;
import io.ogtickets.validation.LiveCodeFixture;
import io.ogtickets.validation.SignerFixture;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.GateScene;
import io.ogtickets.validation.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What phones show, and what somebody makes of it who isn't the holder. */
class LiveCodeTest {

    private static final SignerFixture SIGNER = SignerFixture.called(7);
    private static final SignerFixture OTHER_PHONE = SignerFixture.called(0);

    private final Instant now = GateScene.good().at();
    private final LiveCodeFixture ticket = LiveCodeFixture.of("SWM-0727-1100").until(now.plus(Duration.ofDays(1)));
    private final GateScene gate = GateScene.of(ticket.ticket());

    @Test
    void aPhoneLetsItsHolderIn() {
        assertThat(verdictOn(ticket.shownAt(now, SIGNER))).isEqualTo(Verdict.ADMITTED);
    }

    @Test
    void paperIsNotEnough() {
        assertThat(verdictOn(ticket.ticket().signedBy(SIGNER))).isEqualTo(Verdict.LIVE_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({"-31, LIVE_REQUIRED", "-15, ADMITTED", "15, ADMITTED", "31, LIVE_REQUIRED", "86400, LIVE_REQUIRED"})
    void aScreenshotDiesWithItsStep(int seconds, Verdict verdict) {
        assertThat(verdictOn(ticket.shownAt(now.plusSeconds(seconds), SIGNER))).isEqualTo(verdict);
    }

    @Test
    void aBindingEnds() {
        assertThat(verdictOn(ticket.until(now).shownAt(now, SIGNER))).isEqualTo(Verdict.ADMITTED);
        assertThat(verdictOn(ticket.until(now.minusSeconds(1)).shownAt(now, SIGNER)))
                .isEqualTo(Verdict.LIVE_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({"0, ADMITTED", "1, ADMITTED", "2, LIVE_REQUIRED"})
    void aNewPhoneMakesTheOldOneVoid(int newest, Verdict verdict) {
        GateScene told = gate.boundTo(newest);

        assertThat(told.showing(contentOf(ticket.shownAt(now, SIGNER))).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void anotherPhonesSignatureIsForged() {
        assertThat(verdictOn(ticket.shownAt(now, SIGNER, OTHER_PHONE))).isEqualTo(Verdict.FORGED);
        assertThat(verdictOn(ticket.onPhone(OTHER_PHONE, 9).shownAt(now, SignerFixture.called(7))))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void aLiveCodeForAPaperTicketIsForged() {
        CodeFixture paper = ticket.ticket().withLive(false);
        LiveCodeFixture bound = new LiveCodeFixture(paper, OTHER_PHONE, 1, ticket.notAfter());

        assertThat(List.of(ticket, bound))
                .allSatisfy(phone -> assertThat(GateScene.of(paper)
                                .showing(contentOf(phone.shownAt(now, SIGNER)))
                                .verdict())
                        .isEqualTo(Verdict.FORGED));
    }

    @Test
    void noBitMayBeChanged() {
        byte[] shown = Base45.decode(ticket.shownAt(now, SIGNER)).orElseThrow();
        Random random = new Random(20_240_727);
        for (int n = 0; n < 2_000; n++) {
            byte[] flipped = shown.clone();
            int bit = random.nextInt(shown.length * 8);
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(verdictOn(CodeFixture.base45(flipped))).as("bit %d", bit).isEqualTo(Verdict.FORGED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, -64, 64})
    void nothingMayFollowOrBeMissing(int more) {
        byte[] shown = Base45.decode(ticket.shownAt(now, SIGNER)).orElseThrow();

        assertThat(verdictOn(CodeFixture.base45(Arrays.copyOf(shown, shown.length + more))))
                .isEqualTo(Verdict.FORGED);
    }

    private Verdict verdictOn(String shown) {
        return gate.showing(contentOf(shown)).verdict();
    }

    private static @Nullable CodeContent contentOf(String shown) {
        return SignedCode.read(shown)
                .filter(code -> code.isSignedBy(SIGNER.publicHalf(true)))
                .map(SignedCode::content)
                .orElse(null);
    }
}
