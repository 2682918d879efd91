package io.ogtickets.order.refund.application;

import io.ogtickets.order.ordering.application.OrderRefunds;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last step of a refund, whether it was for tickets or for money that paid nothing: what payment-service tells. */
@Component
@Transactional
public class ReceiveRefund {

    private static final Logger log = LoggerFactory.getLogger(ReceiveRefund.class);

    private final Orders orders;
    private final Refunds refunds;
    private final OrderRefunds orderRefunds;

    ReceiveRefund(Orders orders, Refunds refunds, OrderRefunds orderRefunds) {
        this.orders = orders;
        this.refunds = refunds;
        this.orderRefunds = orderRefunds;
    }

    /**
     * The money arrived. The same again changes nothing.
     *
     * @throws Refusal {@code not-found}: money that went back for no order of ours is for a person to look at
     */
    public void refunded(OrderId id, UUID refund, Instant at) {
        orderRefunds.refunded(lock(id), refund, at);
        refunds.find(refund).map(Refund::refunded).ifPresent(refunds::save);
    }

    /**
     * The money could not be given back.
     *
     * @throws Refusal {@code not-found}
     */
    public void failed(OrderId id, UUID refund, String reason) {
        orderRefunds.failed(lock(id), refund);
        refunds.find(refund).map(known -> known.failed(reason)).ifPresent(refunds::save);
        log.error("Refund {} of order {} failed ({}) and needs somebody to look at it", refund, id, reason);
    }

    private Order lock(OrderId id) {
        return orders.lock(id).orElseThrow(() -> Refusal.notFound("order"));
    }
}
