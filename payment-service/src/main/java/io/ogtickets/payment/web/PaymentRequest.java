package io.ogtickets.payment.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which order to pay, and where Stripe's page sends the buyer back to. */
record PaymentRequest(
        @NotNull UUID orderId, @NotNull @KnownOrigin String returnUrl) {}
