package io.ogtickets.stripesimulator.api;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.SimulatorTest;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class IdempotencyTest {

    private final IdempotentAnswers answers;
    private final Merchant merchant;

    @Autowired
    IdempotencyTest(@LocalServerPort int port, IdempotentAnswers answers) {
        this.answers = answers;
        this.merchant = new Merchant(port);
    }

    @Test
    void theSameKeyAndParametersGetTheSameAnswer() throws StripeException {
        Session first = merchant.open(familyOfferAt(4800), "same");
        Session second = merchant.open(familyOfferAt(4800), "same");

        assertThat(second).isEqualTo(first);
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
    }

    @Test
    void theSameKeyWithOtherParametersIsRefused() throws StripeException {
        merchant.open(familyOfferAt(4800), "other parameters");

        assertThatThrownBy(() -> merchant.open(familyOfferAt(4900), "other parameters"))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageContaining("same parameters");
    }

    @Test
    void aRequestUnderWayHoldsTheKey() {
        StripeRequest request = new StripeRequest("POST /v1/x", new StripeForm("", Map.of()), "under way", "v", "");

        answers.once(
                request,
                () -> assertThatThrownBy(() -> answers.once(request, Object::new))
                        .isInstanceOfSatisfying(
                                StripeFailure.class,
                                failure -> assertThat(failure.code()).isEqualTo("idempotency_key_in_use")));
    }

    @Test
    void aRefusalLeavesTheKeyFree() throws StripeException {
        assertThatThrownBy(() -> merchant.open(familyOfferAt(1), "mended")).isInstanceOf(InvalidRequestException.class);

        assertThat(merchant.open(familyOfferAt(4800), "mended").getStatus()).isEqualTo("open");
    }
}
