package io.ogtickets.order.refund.application;

import io.ogtickets.order.ordering.application.OrderRefunds;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.platform.audit.StaffAct;
import io.ogtickets.platform.audit.StaffActs;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets money go back once more that could not be given back, under a new refund's name, since payment-service makes each
 * refund once. The tickets are revoked and their places sold again since the first time.
 */
@Component
public class TryRefundAgain {

    private final Orders orders;
    private final Refunds refunds;
    private final OrderRefunds orderRefunds;
    private final StaffActs acts;
    private final Clock clock;

    TryRefundAgain(Orders orders, Refunds refunds, OrderRefunds orderRefunds, StaffActs acts, Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.orderRefunds = orderRefunds;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * For tickets as well as for money that paid nothing.
     *
     * @throws Refusal {@code not-found}, or {@code refund-state} unless it failed
     */
    @Transactional
    public void tryAgain(OrderId id, UUID failed, UUID administrator) {
        Order order = orders.lock(id).orElseThrow(() -> Refusal.notFound("order"));
        refunds.find(failed)
                .filter(refund -> refund.order().equals(id))
                .ifPresentOrElse(refund -> replace(order, refund), () -> orderRefunds.returnAgain(order, failed));
        acts.tell(StaffAct.of(administrator, "refund-retried")
                .with("order", id.value())
                .with("refund", failed));
    }

    private void replace(Order order, Refund failed) {
        Refund again = failed.again(clock.instant().truncatedTo(ChronoUnit.MICROS));
        refunds.save(failed.retried());
        refunds.add(again);
        orderRefunds.requestAgain(order, failed.id(), again.id(), again.reason());
    }
}
