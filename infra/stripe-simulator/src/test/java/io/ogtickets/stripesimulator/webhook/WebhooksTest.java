package io.ogtickets.stripesimulator.webhook;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Payer.DECLINED_CARD;
import static io.ogtickets.stripesimulator.Payer.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.Stripe;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.MovableClock;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.SimulatorTest;
import io.ogtickets.stripesimulator.WebhookReceiver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The receiver verifies each signature with stripe-java and refuses the first try, so all of these came by a retry. */
@SimulatorTest
class WebhooksTest {

    private final Payer payer = new Payer();
    private final WebhookReceiver receiver;
    private final MovableClock clock;
    private final Merchant merchant;

    @Autowired
    WebhooksTest(@LocalServerPort int port, WebhookReceiver receiver, MovableClock clock) {
        this.receiver = receiver;
        this.clock = clock;
        this.merchant = new Merchant(port);
    }

    @Test
    void aPaymentIsToldAsCompletedSessionAndSucceededIntent() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        payer.payByScript(session, GOOD_CARD);

        Event completed = awaitEvent("checkout.session.completed", session.getId());
        Session told = (Session) subjectOf(completed);
        assertThat(told).isEqualTo(merchant.current(session));
        assertThat(told.getPaymentStatus()).isEqualTo("paid");
        assertThat(completed.getApiVersion()).isEqualTo(Stripe.API_VERSION);
        assertThat(receiver.refusedOnce(completed)).isTrue();

        Event succeeded = awaitEvent("payment_intent.succeeded", told.getPaymentIntent());
        assertThat(((PaymentIntent) subjectOf(succeeded)).getAmountReceived()).isEqualTo(9600);
    }

    @Test
    void aDeclineIsToldWithItsCause() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        payer.payByScript(session, DECLINED_CARD);

        Event failed = awaitEvent(
                "payment_intent.payment_failed", merchant.current(session).getPaymentIntent());
        assertThat(((PaymentIntent) subjectOf(failed)).getLastPaymentError().getCode())
                .isEqualTo("card_declined");
    }

    @Test
    void whatWasTakenNoteOfIsNotSentAgain() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        merchant.stripe().checkout().sessions().expire(session.getId());
        Event expired = awaitEvent("checkout.session.expired", session.getId());

        await().until(() -> merchant.stripe().events().retrieve(expired.getId()).getPendingWebhooks() == 0);
        assertThat(eventsOf("checkout.session.expired", session.getId())).hasSize(1);
    }

    @Test
    void aSessionExpiresByItselfWhenItsTimeHasCome() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        clock.advance(Duration.ofHours(24));

        assertThat(payer.payByScript(session, GOOD_CARD)).startsWith("409 ");
        Event expired = awaitEvent("checkout.session.expired", session.getId());
        assertThat(((Session) subjectOf(expired)).getStatus()).isEqualTo("expired");
    }

    private Event awaitEvent(String type, String subjectId) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> eventsOf(type, subjectId), found -> !found.isEmpty())
                .getFirst();
    }

    private List<Event> eventsOf(String type, String subjectId) {
        return receiver.received().stream()
                .filter(event -> event.getType().equals(type))
                .filter(event -> ((HasId) subjectOf(event)).getId().equals(subjectId))
                .toList();
    }

    private static StripeObject subjectOf(Event event) {
        return event.getDataObjectDeserializer().getObject().orElseThrow();
    }
}
