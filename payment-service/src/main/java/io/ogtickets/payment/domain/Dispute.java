package io.ogtickets.payment.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payer's bank wants the money of a payment back. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are read by SQL only.
public class Dispute {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "payment_id"))
    private PaymentId payment;

    private long amount;
    private String currency;
    private String reason;

    @Enumerated(EnumType.STRING)
    private DisputeStatus status;

    private Instant openedAt;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    private Dispute(DisputeNews news, PaymentId payment, Instant now) {
        this.id = news.id();
        this.payment = payment;
        this.amount = news.amount().amount();
        this.currency = news.amount().currency();
        this.reason = news.reason();
        this.openedAt = news.openedAt();
        become(news.status(), now);
    }

    public static Dispute open(DisputeNews news, PaymentId payment, Instant now) {
        return new Dispute(news, payment, now);
    }

    /** Takes over what Stripe says; answers whether that was new. */
    public boolean learn(DisputeNews news, Instant now) {
        if (!status.mayBecome(news.status())) {
            return false;
        }
        become(news.status(), now);
        return true;
    }

    private void become(DisputeStatus next, Instant now) {
        status = next;
        closedAt = next.isClosed() ? now : null;
    }
}
