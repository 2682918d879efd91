package io.ogtickets.order.refund.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the refunds of a cancelled session are.
 *
 * @param finishedAt when there was nothing left to ask back for the first time
 * @param ordersLeft that keep money for the session
 * @param requested refunds whose money is on its way
 * @param failed refunds that somebody has to look at
 * @param amount of all these refunds together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefundProgress(
        String session,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long ordersLeft,
        long requested,
        long refunded,
        long failed,
        Money amount) {}
