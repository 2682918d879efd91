package io.ogtickets.payment.domain;

import io.ogtickets.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a payment; also Stripe's idempotency key for making its checkout session. */
@Embeddable
public record PaymentId(@Column(name = "id") UUID value) implements Serializable {

    static PaymentId next() {
        return new PaymentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
