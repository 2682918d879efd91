package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holders show their phones. */
class LiveCodeIT extends Scenario {

    private final LiveCodeFixture live = LiveCodeFixture.of(session);

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @Test
    void aPhoneOpensTheGateOnceAndPaperDoesNot() {
        issue(live.ticket());

        assertThat(verdictOn(live.ticket().signedBy(SIGNER))).isEqualTo("LIVE_REQUIRED");
        assertThat(verdictOn(live.shownAt(Instant.now().minusSeconds(120), SIGNER)))
                .isEqualTo("LIVE_REQUIRED");
        assertThat(verdictOn(live.shownAt(Instant.now(), SIGNER))).isEqualTo("ADMITTED");
        assertThat(verdictOn(live.shownAt(Instant.now(), SIGNER))).isEqualTo("ALREADY_ADMITTED");
    }

    /** Also if the binding is told of before the ticket. */
    @Test
    void aNewPhoneMakesTheOldOneVoid() {
        LiveCodeFixture newPhone = live.onPhone(SignerFixture.called(0), 2);
        bind(live.ticket().ticket(), 2);
        issue(live.ticket());

        assertThat(verdictOn(live.shownAt(Instant.now(), SIGNER))).isEqualTo("LIVE_REQUIRED");
        assertThat(verdictOn(newPhone.shownAt(Instant.now(), SIGNER))).isEqualTo("ADMITTED");
    }

    private String verdictOn(String shown) {
        return scan(shown).get("verdict").asString();
    }
}
