package io.ogtickets.stripesimulator.api;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Payer.DISPUTED_CARD;
import static io.ogtickets.stripesimulator.Payer.FAILING_REFUND_CARD;
import static io.ogtickets.stripesimulator.Payer.GOOD_CARD;
import static io.ogtickets.stripesimulator.Payer.SLOW_REFUND_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.MovableClock;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.SimulatorTest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class RefundsTest {

    private static final long PAID = 9_600;

    private final Merchant merchant;
    private final MovableClock clock;

    @Autowired
    RefundsTest(@LocalServerPort int port, MovableClock clock) {
        this.merchant = new Merchant(port);
        this.clock = clock;
    }

    @Test
    void partsAreRefundedUntilNothingIsLeft() throws StripeException {
        String intent = paidBy(GOOD_CARD);

        Refund part = refund(intent, 4_600L);
        assertThat(part.getStatus()).isEqualTo("succeeded");
        assertThat(part.getAmount()).isEqualTo(4_600);
        assertThat(part.getMetadata()).containsEntry("refund", "ours");
        assertThatThrownBy(() -> refund(intent, 5_001L))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("greater than unrefunded amount");

        assertThat(refund(intent, null).getAmount()).isEqualTo(5_000);
        assertThatThrownBy(() -> refund(intent, 1L))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo("charge_already_refunded"));
        Charge charge = chargeOf(intent);
        assertThat(charge.getAmountRefunded()).isEqualTo(PAID);
        assertThat(charge.getRefunded()).isTrue();
    }

    @Test
    void theSameKeyRefundsOnce() throws StripeException {
        String intent = paidBy(GOOD_CARD);
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey("refund " + intent).build();

        Refund first = merchant.stripe().refunds().create(params(intent, 100L), once);
        Refund second = merchant.stripe().refunds().create(params(intent, 100L), once);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(chargeOf(intent).getAmountRefunded()).isEqualTo(100);
        assertThat(merchant.stripe().refunds().retrieve(first.getId()).getPaymentIntent())
                .isEqualTo(intent);
    }

    @Test
    void theRefundsOfAPaymentAreListed() throws StripeException {
        String intent = paidBy(GOOD_CARD);
        Refund one = refund(intent, 1L);
        Refund two = refund(intent, 2L);

        var list = merchant.stripe()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(intent).build());

        assertThat(list.getData()).extracting(Refund::getId).containsExactlyInAnyOrder(one.getId(), two.getId());
        assertThat(list.getHasMore()).isFalse();
    }

    @Test
    void aRefundIsToldOfAndSoIsWhatBecomesOfIt() throws StripeException {
        String slow = refund(paidBy(SLOW_REFUND_CARD), null).getId();
        String failing = refund(paidBy(FAILING_REFUND_CARD), null).getId();
        assertThat(statusOf(slow)).isEqualTo("pending");
        assertThat(statusOf(failing)).isEqualTo("succeeded");

        clock.advance(Duration.ofSeconds(10));

        await().until(() ->
                statusOf(slow).equals("succeeded") && statusOf(failing).equals("failed"));
        assertThat(typesAbout(slow)).containsExactly("refund.updated", "refund.created");
        assertThat(typesAbout(failing)).containsExactly("refund.updated", "refund.failed", "refund.created");
    }

    @Test
    void whatWasNotPaidIsNotRefunded() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        new Payer().payByScript(session, Payer.DECLINED_CARD);
        String intent = merchant.current(session).getPaymentIntent();

        assertThatThrownBy(() -> refund(intent, null)).hasMessageContaining("does not have a successful charge");
        assertThatThrownBy(() -> refund("pi_unknown", null)).hasMessageContaining("No such payment_intent");
    }

    @Test
    void aDisputedPaymentIsToldOfAndCannotBeRefunded() throws StripeException {
        String intent = paidBy(DISPUTED_CARD);

        Dispute dispute = (Dispute) eventsOf("charge.dispute.created")
                .getFirst()
                .getDataObjectDeserializer()
                .getObject()
                .orElseThrow();

        assertThat(dispute.getPaymentIntent()).isEqualTo(intent);
        assertThat(dispute.getAmount()).isEqualTo(PAID);
        assertThat(merchant.stripe().disputes().retrieve(dispute.getId()).getStatus())
                .isEqualTo("needs_response");
        assertThat(chargeOf(intent).getDisputed()).isTrue();
        assertThatThrownBy(() -> refund(intent, null))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo("charge_disputed"));
    }

    private String paidBy(String card) throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        new Payer().payByScript(session, card);
        return merchant.current(session).getPaymentIntent();
    }

    private Refund refund(String intent, @Nullable Long amount) throws StripeException {
        return merchant.stripe().refunds().create(params(intent, amount));
    }

    private static RefundCreateParams params(String intent, @Nullable Long amount) {
        return RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(amount)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata("refund", "ours")
                .build();
    }

    private Charge chargeOf(String intent) throws StripeException {
        return merchant.stripe()
                .charges()
                .retrieve(merchant.stripe().paymentIntents().retrieve(intent).getLatestCharge());
    }

    private String statusOf(String refund) throws StripeException {
        return merchant.stripe().refunds().retrieve(refund).getStatus();
    }

    private List<Event> eventsOf(String... types) throws StripeException {
        return merchant.stripe()
                .events()
                .list(EventListParams.builder()
                        .addAllType(List.of(types))
                        .setLimit(100L)
                        .build())
                .getData();
    }

    /** Newest first. */
    private List<String> typesAbout(String refund) throws StripeException {
        return eventsOf("refund.created", "refund.updated", "refund.failed").stream()
                .filter(event -> event.getDataObjectDeserializer()
                        .getObject()
                        .map(HasId.class::cast)
                        .orElseThrow()
                        .getId()
                        .equals(refund))
                .map(Event::getType)
                .toList();
    }
}
