package io.ogtickets.validation.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeFixture;
import io.ogtickets.validation.SignerFixture;
import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.domain.CodeText;
import io.ogtickets.validation.domain.TicketId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was verified once is believed again, as long as its key is. */
class VerifyCodeTest {

    private static final SignerFixture SIGNER = SignerFixture.called(1);

    private final Map<Integer, VerificationKey> published = new HashMap<>(Map.of(1, SIGNER.publicHalf(true)));
    private final CodeFixture printed = CodeFixture.of("SWM-0727-1100");
    private final CodeText code = new CodeText(printed.signedBy(SIGNER));

    private final VerifyCode verifyCode = new VerifyCode(new SigningKeys() {
        @Override
        public Optional<VerificationKey> find(int id) {
            return Optional.ofNullable(published.get(id));
        }

        @Override
        public Collection<VerificationKey> all() {
            return published.values();
        }
    });

    @Test
    void theSameCodeSaysTheSameAgain() {
        assertThat(verifyCode.verify(code))
                .hasValueSatisfying(content -> assertThat(content.ticket()).isEqualTo(new TicketId(printed.ticket())));

        published.put(1, SIGNER.publicHalf(true));

        assertThat(verifyCode.verify(code))
                .hasValueSatisfying(content -> assertThat(content.ticket()).isEqualTo(new TicketId(printed.ticket())));
    }

    @Test
    void whatWasGoodIsRefusedAtOnceWhenItsKeyIsCompromised() {
        assertThat(verifyCode.verify(code)).isPresent();

        published.put(1, SIGNER.publicHalf(false));

        assertThat(verifyCode.verify(code)).isEmpty();
    }

    @Test
    void whatWasGoodIsRefusedWhenItsKeyIsAnotherOrGone() {
        assertThat(verifyCode.verify(code)).isPresent();

        published.put(1, SignerFixture.called(1).publicHalf(true));
        assertThat(verifyCode.verify(code)).isEmpty();
        published.clear();
        assertThat(verifyCode.verify(code)).isEmpty();
    }

    @Test
    void anotherCodeOfTheSameTicketIsLookedAtAnew() {
        assertThat(verifyCode.verify(code)).isPresent();

        assertThat(verifyCode.verify(new CodeText(printed.signedBy(SignerFixture.called(1)))))
                .isEmpty();
    }
}
