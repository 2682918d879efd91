package io.ogtickets.order.ordering.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the back office sees it.
 *
 * @param payments all money that arrived for it
 * @param disputes about these payments
 */
public record AdminOrderView(
        UUID account, @JsonUnwrapped OrderView order, List<Payment> payments, List<Dispute> disputes) {

    /**
     * Money that arrived.
     *
     * @param outcome {@code SETTLED} if it paid the order, {@code LATE} as long as that isn't decided, else
     *     {@code REFUND_REQUESTED}, {@code REFUNDED} or {@code REFUND_FAILED}
     * @param refund under which it goes back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payment(
            UUID id,
            Money amount,
            String outcome,
            Instant receivedAt,
            @Nullable UUID refund,
            @Nullable String refundReason) {}
}
