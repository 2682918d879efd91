package io.ogtickets.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an order of order-service. */
@Embeddable
public record OrderId(@Column(name = "order_id") UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
