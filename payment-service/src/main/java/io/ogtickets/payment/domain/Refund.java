package io.ogtickets.payment.domain;

import io.ogtickets.platform.money.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money of one payment that goes back, because order-service asked for it. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are read by SQL only.
public class Refund {

    @EmbeddedId
    private RefundId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "payment_id"))
    private PaymentId payment;

    @Embedded
    private OrderId order;

    private long amount;
    private String currency;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    private @Nullable String stripeId;
    private @Nullable String failure;
    private Instant requestedAt;
    private @Nullable Instant settledAt;
    private int attempts;
    private @Nullable Instant nextAttemptAt;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    private Refund(RefundId id, PaymentId payment, OrderId order, Money amount, String reason, Instant now) {
        this.id = id;
        this.payment = payment;
        this.order = order;
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.reason = reason;
        this.status = RefundStatus.REQUESTED;
        this.requestedAt = now;
        this.nextAttemptAt = now;
    }

    /** To be made at Stripe as soon as may be. */
    public static Refund request(
            RefundId id, PaymentId payment, OrderId order, Money amount, String reason, Instant now) {
        return new Refund(id, payment, order, amount, reason, now);
    }

    /** Kept, though it is never asked for at Stripe. */
    public static Refund refuse(
            RefundId id, PaymentId payment, OrderId order, Money amount, String reason, String failure, Instant now) {
        Refund refused = new Refund(id, payment, order, amount, reason, now);
        refused.become(RefundStatus.FAILED, failure, now);
        return refused;
    }

    /** Takes over what Stripe says; answers whether that was new. */
    public boolean learn(RefundNews news, Instant now) {
        if (stripeId == null) {
            stripeId = news.id();
        }
        return become(news.status(), news.failure(), now);
    }

    /** Stripe refused to make it. */
    public boolean fail(String why, Instant now) {
        return become(RefundStatus.FAILED, why, now);
    }

    private boolean become(RefundStatus next, @Nullable String why, Instant now) {
        if (!status.mayBecome(next)) {
            return false;
        }
        status = next;
        failure = why;
        if (!next.isUnderWay()) {
            settledAt = now;
            nextAttemptAt = null;
        }
        return true;
    }

    public RefundId id() {
        return id;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public RefundStatus status() {
        return status;
    }

    /** Why it failed; {@code unknown} if nobody said. */
    public String failure() {
        return failure == null ? "unknown" : failure;
    }
}
