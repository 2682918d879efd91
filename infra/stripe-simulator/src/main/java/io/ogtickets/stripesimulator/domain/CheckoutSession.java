package io.ogtickets.stripesimulator.domain;

import static io.ogtickets.stripesimulator.domain.EventType.CHARGE_DISPUTE_CLOSED;
import static io.ogtickets.stripesimulator.domain.EventType.CHARGE_DISPUTE_CREATED;
import static io.ogtickets.stripesimulator.domain.EventType.CHARGE_REFUNDED;
import static io.ogtickets.stripesimulator.domain.EventType.CHECKOUT_SESSION_COMPLETED;
import static io.ogtickets.stripesimulator.domain.EventType.CHECKOUT_SESSION_EXPIRED;
import static io.ogtickets.stripesimulator.domain.EventType.PAYMENT_INTENT_PAYMENT_FAILED;
import static io.ogtickets.stripesimulator.domain.EventType.PAYMENT_INTENT_REQUIRES_ACTION;
import static io.ogtickets.stripesimulator.domain.EventType.PAYMENT_INTENT_SUCCEEDED;
import static io.ogtickets.stripesimulator.domain.EventType.REFUND_CREATED;
import static io.ogtickets.stripesimulator.domain.EventType.REFUND_FAILED;
import static io.ogtickets.stripesimulator.domain.EventType.REFUND_UPDATED;
import static io.ogtickets.stripesimulator.domain.SessionStatus.COMPLETE;
import static io.ogtickets.stripesimulator.domain.SessionStatus.EXPIRED;
import static io.ogtickets.stripesimulator.domain.SessionStatus.OPEN;

import io.ogtickets.stripesimulator.domain.PaymentOutcome.Declined;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.RequiresAction;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try of a merchant to be paid once, on a page of Stripe's. Immutable: each act gives the next state.
 *
 * @param apiVersion the version in which the merchant opened it, and in which its events are written
 * @param paymentIntent none before the first attempt to pay, as at Stripe since its version 2022-08-01
 */
public record CheckoutSession(
        SessionId id,
        SessionTerms terms,
        String url,
        String apiVersion,
        Instant createdAt,
        Instant expiresAt,
        SessionStatus status,
        @Nullable PaymentIntent paymentIntent) {

    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(30);
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);

    /** A new session; {@code now} has no fraction of a second, for Stripe counts in seconds. */
    public static CheckoutSession open(SessionId id, SessionTerms terms, String url, String apiVersion, Instant now) {
        Instant expiresAt = Objects.requireNonNullElse(terms.expiresAt(), now.plus(LONGEST_LIFE));
        if (expiresAt.isBefore(now.plus(SHORTEST_LIFE))) {
            throw StripeFailure.invalid(
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
        }
        if (expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            throw StripeFailure.invalid(
                    "expires_at",
                    "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
        }
        return new CheckoutSession(id, terms, url, apiVersion, now, expiresAt, OPEN, null);
    }

    /** The payer tried a card. A decline leaves the session open, and so does a challenge of the bank. */
    public Transition attempt(PaymentOutcome outcome, Instant now) {
        if (status != OPEN || isOverdue(now)) {
            throw new SessionNotPayable(this);
        }
        PaymentIntent intent =
                paymentIntent != null ? paymentIntent : PaymentIntent.of(terms.total(), terms.intent(), now);
        return switch (outcome) {
            case Succeeded(TestCard card) -> complete(intent.captured(card), card, now);
            case Declined(Decline decline) ->
                Transition.to(with(OPEN, intent.declined(decline)), now, PAYMENT_INTENT_PAYMENT_FAILED);
            case RequiresAction(TestCard card) ->
                Transition.to(with(OPEN, intent.challenged(card)), now, PAYMENT_INTENT_REQUIRES_ACTION);
        };
    }

    private Transition complete(PaymentIntent captured, TestCard card, Instant now) {
        Transition paid =
                Transition.to(with(COMPLETE, captured), now, CHECKOUT_SESSION_COMPLETED, PAYMENT_INTENT_SUCCEEDED);
        return card == TestCard.DISPUTED ? paid.then(paid.session().dispute("fraudulent", now)) : paid;
    }

    /** The merchant gives money back. */
    public Transition refund(RefundTerms wanted, Instant now) {
        PaymentIntent intent = charged();
        String charge = Objects.requireNonNull(intent.latestCharge());
        if (intent.disputes().stream().anyMatch(dispute -> dispute.status() != DisputeStatus.WON)) {
            throw StripeFailure.chargeDisputed(charge);
        }
        long left = intent.amount().amount() - intent.amountRefunded();
        if (left == 0) {
            throw StripeFailure.alreadyRefunded(charge);
        }
        long amount = Objects.requireNonNullElse(wanted.amount(), left);
        if (amount > left) {
            throw StripeFailure.refundTooLarge(amount, left);
        }
        TestCard card = Objects.requireNonNullElse(intent.card(), TestCard.VISA);
        Refund refund = Refund.of(new Money(amount, intent.amount().currency()), wanted, card, now);
        return Transition.about(with(status, intent.with(refund)), refund.id(), now, REFUND_CREATED, CHARGE_REFUNDED);
    }

    /** A refund ends otherwise than it began, after a while. */
    public Transition settleRefund(String refundId, RefundStatus end, Instant now) {
        PaymentIntent intent = charged();
        Refund refund = intent.refund(refundId);
        if (refund.status() == RefundStatus.FAILED || refund.status() == end) {
            throw StripeFailure.invalid("refund", "This refund is settled already.");
        }
        CheckoutSession next = with(status, intent.with(refund.settled(end)));
        return end == RefundStatus.FAILED
                ? Transition.about(next, refundId, now, REFUND_FAILED, REFUND_UPDATED)
                : Transition.about(next, refundId, now, REFUND_UPDATED);
    }

    /** The payer's bank demands all of the money back. */
    public Transition dispute(String reason, Instant now) {
        PaymentIntent intent = charged();
        Dispute dispute = Dispute.of(intent.amount(), reason, now);
        return Transition.about(with(status, intent.with(dispute)), dispute.id(), now, CHARGE_DISPUTE_CREATED);
    }

    /** The banks have decided. */
    public Transition closeDispute(String disputeId, DisputeStatus end, Instant now) {
        PaymentIntent intent = charged();
        Dispute closed = intent.dispute(disputeId).closed(end);
        return Transition.about(with(status, intent.with(closed)), disputeId, now, CHARGE_DISPUTE_CLOSED);
    }

    private PaymentIntent charged() {
        PaymentIntent intent = paymentIntent;
        if (intent == null || intent.latestCharge() == null) {
            throw StripeFailure.notCharged(
                    intent == null ? id.value() : intent.id().value());
        }
        return intent;
    }

    /** The merchant ends it. */
    public Transition expire(Instant now) {
        if (status != OPEN) {
            throw StripeFailure.notOpen(status);
        }
        return Transition.to(with(EXPIRED, paymentIntent), now, CHECKOUT_SESSION_EXPIRED);
    }

    /** Its time has come; a session that was settled meanwhile stays as it is. */
    public Transition expireIfOverdue(Instant now) {
        return isOverdue(now) ? expire(now) : Transition.to(this, now);
    }

    /** Whether it is open beyond its time. */
    public boolean isOverdue(Instant now) {
        return status == OPEN && !now.isBefore(expiresAt);
    }

    /** Where the payer goes after paying. */
    public String returnUrl() {
        return terms.successUrl().replace("{CHECKOUT_SESSION_ID}", id.value());
    }

    private CheckoutSession with(SessionStatus next, @Nullable PaymentIntent intent) {
        return new CheckoutSession(id, terms, url, apiVersion, createdAt, expiresAt, next, intent);
    }
}
