package io.ogtickets.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a refund: order-service's, and Stripe's idempotency key for making it. */
@Embeddable
public record RefundId(@Column(name = "id") UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
