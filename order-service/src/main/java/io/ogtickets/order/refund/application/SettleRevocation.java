package io.ogtickets.order.refund.application;

import io.ogtickets.order.ordering.application.OrderRefunds;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.Revocations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The third step of a refund: the tickets are revoked, so money may move; or they are not, and it ends here. */
@Component
class SettleRevocation {

    private final Orders orders;
    private final Refunds refunds;
    private final OrderRefunds orderRefunds;

    SettleRevocation(Orders orders, Refunds refunds, OrderRefunds orderRefunds) {
        this.orders = orders;
        this.refunds = refunds;
        this.orderRefunds = orderRefunds;
    }

    /** Two that settle the same refund at once have the same outcome in hand; the second changes nothing. */
    @Transactional
    Refund settle(Refund asked, Revocations.Outcome outcome) {
        Order order = orders.lock(asked.order()).orElseThrow();
        Refund refund = refunds.find(asked.id()).orElseThrow();
        if (!refund.isPending()) {
            return refund;
        }
        Refund settled = switch (outcome) {
            case Revocations.Revoked revoked -> letMoneyMove(order, refund);
            case Revocations.Refused refused -> refund.refused(refused.code());
        };
        refunds.save(settled);
        return settled;
    }

    private Refund letMoneyMove(Order order, Refund refund) {
        orderRefunds.request(
                order,
                refund.id(),
                order.refundableTickets().stream()
                        .filter(ticket -> refund.tickets().contains(ticket.ticket()))
                        .toList(),
                refund.reason());
        return refund.requested();
    }
}
