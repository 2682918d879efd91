package io.ogtickets.stripesimulator.page;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Payer.CHALLENGED_CARD;
import static io.ogtickets.stripesimulator.Payer.POOR_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class ThreeDSecureTest {

    private final Payer payer = new Payer();
    private final Merchant merchant;

    @Autowired
    ThreeDSecureTest(@LocalServerPort int port) {
        this.merchant = new Merchant(port);
    }

    @Test
    void theBankAsksAndAPassedChallengePays() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(payer.payByScript(session, CHALLENGED_CARD)).isEqualTo("200 {\"status\":\"requires_action\"}");
        assertThat(merchant.current(session).getStatus()).isEqualTo("open");
        assertThat(intentOf(session).getStatus()).isEqualTo("requires_action");

        assertThat(payer.send(session, "{\"challenge\": \"passed\"}")).isEqualTo("200 {\"status\":\"succeeded\"}");
        assertThat(merchant.current(session).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void aFailedChallengeLeavesTheSessionOpenForAnotherTry() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        payer.payByScript(session, CHALLENGED_CARD);

        assertThat(payer.send(session, "{\"card\": \"%s\", \"challenge\": \"failed\"}".formatted(CHALLENGED_CARD)))
                .isEqualTo("200 {\"status\":\"declined\",\"code\":\"payment_intent_authentication_failure\"}");
        assertThat(intentOf(session).getStatus()).isEqualTo("requires_payment_method");

        payer.payByScript(session, CHALLENGED_CARD);
        assertThat(payer.send(session, "{\"card\": \"%s\", \"challenge\": \"passed\"}".formatted(CHALLENGED_CARD)))
                .isEqualTo("200 {\"status\":\"succeeded\"}");
    }

    @Test
    void aPersonIsAskedOnThePage() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(payer.pay(session, CHALLENGED_CARD).html()).contains("3-D Secure", "value=\"passed\"");
        assertThat(payer.look(session).html()).contains("3-D Secure");

        assertThat(payer.answerChallenge(session, "passed").status().value()).isEqualTo(303);
    }

    @Test
    void aChallengeThatNobodyAskedForIsRefused() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(payer.send(session, "{\"challenge\": \"passed\"}")).startsWith("400 ");
        assertThat(payer.send(session, "{\"card\": \"%s\", \"challenge\": \"maybe\"}".formatted(CHALLENGED_CARD)))
                .startsWith("400 ");
    }

    @Test
    void theBanksReasonIsTold() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(payer.payByScript(session, POOR_CARD))
                .isEqualTo("200 {\"status\":\"declined\",\"code\":\"insufficient_funds\"}");
        assertThat(intentOf(session).getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
    }

    private PaymentIntent intentOf(Session session) throws StripeException {
        return merchant.stripe()
                .paymentIntents()
                .retrieve(merchant.current(session).getPaymentIntent());
    }
}
