package io.ogtickets.stripesimulator.page;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Payer.DECLINED_CARD;
import static io.ogtickets.stripesimulator.Payer.GOOD_CARD;
import static java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.SimulatorTest;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class ScriptedPaymentTest {

    private final Payer payer = new Payer();
    private final Merchant merchant;

    @Autowired
    ScriptedPaymentTest(@LocalServerPort int port) {
        this.merchant = new Merchant(port);
    }

    @Test
    void aDeclinedCardLeavesTheSessionOpenForAnother() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(payer.payByScript(session, DECLINED_CARD))
                .isEqualTo("200 {\"status\":\"declined\",\"code\":\"card_declined\"}");
        PaymentIntent declined = intentOf(session);
        assertThat(merchant.current(session).getStatus()).isEqualTo("open");
        assertThat(declined.getStatus()).isEqualTo("requires_payment_method");
        assertThat(declined.getLastPaymentError().getDeclineCode()).isEqualTo("generic_decline");

        assertThat(payer.payByScript(session, GOOD_CARD)).isEqualTo("200 {\"status\":\"succeeded\"}");
        PaymentIntent paid = intentOf(session);
        assertThat(paid.getId()).isEqualTo(declined.getId());
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(9600);
        assertThat(paid.getLatestCharge()).startsWith("ch_");
        assertThat(paid.getMetadata()).containsEntry("orderId", "order-1");
        assertThat(merchant.current(session).getStatus()).isEqualTo("complete");
        assertThat(merchant.current(session).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void anUnknownCardNumberIsDeclined() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(payer.payByScript(session, "4242"))
                .isEqualTo("200 {\"status\":\"declined\",\"code\":\"incorrect_number\"}");
    }

    @Test
    void anExpiredSessionTakesNoMoney() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        merchant.stripe().checkout().sessions().expire(session.getId());

        assertThat(payer.payByScript(session, GOOD_CARD)).startsWith("409 ").contains("has expired");
        assertThat(merchant.current(session).getPaymentStatus()).isEqualTo("unpaid");
    }

    @Test
    void ofManyPaymentsAtOnceOneSucceeds() throws Exception {
        Session session = merchant.open(familyOfferAt(4800));
        Callable<String> payment = () -> payer.payByScript(session, GOOD_CARD);

        try (var payers = newVirtualThreadPerTaskExecutor()) {
            var answers = payers.invokeAll(Collections.nCopies(20, payment)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.startsWith("200 ")).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("409 "))
                    .hasSize(19)
                    .allMatch(answer -> answer.contains("payment_intent_unexpected_state"));
        }
    }

    private PaymentIntent intentOf(Session session) throws StripeException {
        return merchant.stripe()
                .paymentIntents()
                .retrieve(merchant.current(session).getPaymentIntent());
    }
}
