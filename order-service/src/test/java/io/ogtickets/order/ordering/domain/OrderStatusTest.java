package io.ogtickets.order.ordering.domain;

import static io.ogtickets.order.ordering.domain.OrderStatus.AWAITING_PAYMENT;
import static io.ogtickets.order.ordering.domain.OrderStatus.CANCELLED;
import static io.ogtickets.order.ordering.domain.OrderStatus.EXPIRED;
import static io.ogtickets.order.ordering.domain.OrderStatus.PAID;
import static io.ogtickets.order.ordering.domain.OrderStatus.PARTIALLY_REFUNDED;
import static io.ogtickets.order.ordering.domain.OrderStatus.REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

    @ParameterizedTest
    @EnumSource
    void everyStatusLeadsWhereTheDesignSaysAndNowhereElse(OrderStatus from) {
        Set<OrderStatus> expected = switch (from) {
            case AWAITING_PAYMENT -> Set.of(PAID, CANCELLED, EXPIRED);
            case EXPIRED -> Set.of(PAID);
            case PAID -> Set.of(PARTIALLY_REFUNDED, REFUNDED);
            case PARTIALLY_REFUNDED -> Set.of(REFUNDED);
            case REFUNDED, CANCELLED -> Set.of();
        };

        assertThat(Arrays.stream(OrderStatus.values()).filter(from::canBecome))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void nothingReturnsToAwaitingPayment() {
        assertThat(OrderStatus.values()).noneMatch(status -> status.canBecome(AWAITING_PAYMENT));
    }
}
