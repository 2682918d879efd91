package io.ogtickets.payment.order;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The routes of order-service that payment-service calls. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface OrderServiceClient {

    @PostExchange("/internal/orders/{id}/payment-start")
    PaymentStart startPayment(@PathVariable UUID id, @RequestBody Payer payer);

    /** Who wants to pay. */
    record Payer(UUID account) {}

    record PaymentStart(
            UUID orderId, String reference, UUID account, Money amount, Instant holdExpiresAt, String description) {}

    /** Why an order can't be paid now: a problem document, as far as the buyer can act on it. */
    record NotPayable(
            @Nullable String code,
            @Nullable String detail,
            @Nullable String orderStatus,
            @Nullable List<String> cancelledSessions) {}
}
