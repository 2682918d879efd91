package io.ogtickets.payment.domain;

import io.ogtickets.payment.domain.PaymentEvent.PaymentDisputed;
import io.ogtickets.payment.domain.PaymentEvent.PaymentFailed;
import io.ogtickets.payment.domain.PaymentEvent.PaymentRefunded;
import io.ogtickets.payment.domain.PaymentEvent.PaymentSucceeded;
import io.ogtickets.payment.domain.PaymentEvent.Reason;
import io.ogtickets.payment.domain.PaymentEvent.RefundFailed;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to pay one order, at Stripe. An order has at most one that is open. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are read by SQL only.
public class Payment {

    @EmbeddedId
    private PaymentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private OrderId order;

    private UUID account;
    private long amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Embedded
    private CheckoutTerms terms;

    private @Nullable String sessionId;
    private @Nullable String checkoutUrl;
    private @Nullable String paymentIntent;
    private int declines;
    private Instant openedAt;
    private @Nullable Instant settledAt;
    private @Nullable Instant expiryRequestedAt;
    private @Nullable Instant nextCheckAt;
    private boolean processing;
    private long refunding;
    private long refunded;
    private int refundsRefused;
    private @Nullable String disputeStatus;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    private Payment(OrderId order, UUID account, Money amount, CheckoutTerms terms, Instant now) {
        this.id = PaymentId.next();
        this.order = order;
        this.account = account;
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.status = PaymentStatus.OPEN;
        this.terms = terms;
        this.openedAt = now;
    }

    /** Begins a payment; Stripe doesn't know of it yet. */
    public static Payment open(OrderId order, UUID account, Money amount, CheckoutTerms terms, Instant now) {
        return new Payment(order, account, amount, terms, now);
    }

    /**
     * Keeps the session that Stripe made for it.
     *
     * @param checkAt when to ask Stripe by ourselves, should no webhook come
     */
    public void attach(CheckoutSession session, Instant checkAt) {
        if (status != PaymentStatus.OPEN) {
            throw Refusal.conflict("order-state", "The order was closed before its payment could begin.");
        }
        requireOwn(session);
        sessionId = session.id();
        checkoutUrl = session.url();
        nextCheckAt = checkAt;
    }

    /**
     * Takes over what Stripe says of the session. Stripe's news comes in any order and more than once: what is no step
     * forward is old and changes nothing.
     */
    public Optional<PaymentEvent> learn(CheckoutSession session, Instant now) {
        requireOwn(session);
        return switch (session.state()) {
            case OPEN -> Optional.empty();
            case PROCESSING -> waitForTheMoney();
            case PAID -> succeed(session, now);
            case FAILED -> end(PaymentStatus.FAILED, Reason.DECLINED, now);
            case EXPIRED -> end(PaymentStatus.EXPIRED, Reason.EXPIRED, now);
        };
    }

    /** A card was refused; the buyer may try another on the same page. */
    public void recordDecline() {
        declines++;
    }

    /** The order can't be paid any more. A session is ended at Stripe first: the buyer may be paying this very moment. */
    public Optional<PaymentEvent> requestExpiry(Instant now) {
        if (status != PaymentStatus.OPEN) {
            return Optional.empty();
        }
        if (sessionId == null) {
            // Nobody was ever given the address of a page to pay on.
            return end(PaymentStatus.EXPIRED, Reason.EXPIRED, now);
        }
        expiryRequestedAt = now;
        nextCheckAt = now;
        return Optional.empty();
    }

    /** Whether so much of what was captured is neither back nor on its way back. */
    public boolean mayRefund(Money wanted) {
        return status == PaymentStatus.SUCCEEDED
                && wanted.currency().equals(currency)
                && wanted.amount() > 0
                && wanted.amount() <= amount - refunding - refunded;
    }

    /** Sets money aside that goes back; never more than was captured. */
    public void reserveRefund(Money wanted) {
        if (!mayRefund(wanted)) {
            throw Refusal.conflict("refund-exceeds-capture", "Less than that is left of what was captured.");
        }
        refunding = Math.addExact(refunding, wanted.amount());
    }

    /** A refund that can't be: nothing is set aside. */
    public PaymentEvent refuseRefund(RefundId refund, Money wanted, String why) {
        refundsRefused++;
        return new RefundFailed(id.value(), nextVersion(), order.value(), refund.value(), wanted, why);
    }

    /** What was set aside is back with the buyer. */
    public PaymentEvent refundSucceeded(Refund refund, Instant now) {
        refunding -= refund.amount().amount();
        refunded = Math.addExact(refunded, refund.amount().amount());
        return new PaymentRefunded(
                id.value(), nextVersion(), order.value(), refund.id().value(), refund.amount(), now);
    }

    /**
     * What was set aside, or even back already, is ours again.
     *
     * @param before where the refund stood
     */
    public PaymentEvent refundFailed(Refund refund, RefundStatus before) {
        if (before == RefundStatus.SUCCEEDED) {
            refunded -= refund.amount().amount();
        } else {
            refunding -= refund.amount().amount();
        }
        return new RefundFailed(
                id.value(), nextVersion(), order.value(), refund.id().value(), refund.amount(), refund.failure());
    }

    /** A step of a dispute about it. */
    public PaymentEvent dispute(DisputeNews news) {
        disputeStatus = news.id() + " " + news.status();
        return new PaymentDisputed(
                id.value(), nextVersion(), order.value(), news.amount(), news.status(), news.reason(), news.openedAt());
    }

    private Optional<PaymentEvent> succeed(CheckoutSession session, Instant now) {
        if (!session.total().equals(amount())) {
            throw Refusal.conflict("amount-mismatch", "Stripe took another amount than the payment's.");
        }
        if (!become(PaymentStatus.SUCCEEDED, now)) {
            return Optional.empty();
        }
        sessionId = session.id();
        paymentIntent = session.paymentIntent();
        return Optional.of(new PaymentSucceeded(id.value(), nextVersion(), order.value(), amount(), now));
    }

    private Optional<PaymentEvent> end(PaymentStatus end, Reason reason, Instant now) {
        return become(end, now)
                ? Optional.of(new PaymentFailed(id.value(), nextVersion(), order.value(), amount(), reason))
                : Optional.empty();
    }

    private Optional<PaymentEvent> waitForTheMoney() {
        processing = status == PaymentStatus.OPEN;
        expiryRequestedAt = null;
        return Optional.empty();
    }

    private boolean become(PaymentStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            return false;
        }
        status = next;
        settledAt = now;
        processing = false;
        expiryRequestedAt = null;
        nextCheckAt = null;
        return true;
    }

    private void requireOwn(CheckoutSession session) {
        if (sessionId != null && !sessionId.equals(session.id())) {
            throw Refusal.conflict("session-mismatch", "The payment has another checkout session.");
        }
    }

    /** The version that the change under way is committed as. */
    private long nextVersion() {
        return version == null ? 0 : version + 1;
    }

    public PaymentId id() {
        return id;
    }

    public boolean isOf(OrderId other) {
        return order.equals(other);
    }

    public OrderId order() {
        return order;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public PaymentStatus status() {
        return status;
    }

    public CheckoutTerms terms() {
        return terms;
    }

    /** Stripe's page; empty as long as Stripe hasn't answered. */
    public Optional<String> checkoutUrl() {
        return Optional.ofNullable(checkoutUrl);
    }
}
