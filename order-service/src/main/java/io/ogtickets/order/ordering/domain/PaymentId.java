package io.ogtickets.order.ordering.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a payment. */
@Embeddable
public record PaymentId(@Column(name = "payment_id") UUID value) {}
