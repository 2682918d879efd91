package io.ogtickets.order.refund.application;

import static java.util.stream.Collectors.toSet;

import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.RefundChoice;
import io.ogtickets.platform.audit.StaffAct;
import io.ogtickets.platform.audit.StaffActs;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first step of a refund. Whatever happens after it, the wish is not forgotten. */
@Component
class RecordWish {

    /** What validation-service revokes at once. */
    private static final int MOST_TICKETS = 500;

    private final Orders orders;
    private final Refunds refunds;
    private final TransferredTickets transferred;
    private final StaffActs acts;
    private final Clock clock;

    RecordWish(Orders orders, Refunds refunds, TransferredTickets transferred, StaffActs acts, Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.transferred = transferred;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    Refund record(RefundWish wish) {
        Order order = orders.lock(wish.order()).filter(wish::concerns).orElseThrow(() -> Refusal.notFound("order"));
        return refunds.askedFor(order.id(), wish.requestKey()).orElseGet(() -> add(order, wish));
    }

    private Refund add(Order order, RefundWish wish) {
        List<OrderedTicket> tickets =
                new RefundChoice(order, refunds.pendingTicketsOf(order.id()), transferred.of(order)).of(wish.tickets());
        if (tickets.size() > MOST_TICKETS) {
            throw Refusal.unprocessable("too-many-tickets", "So many tickets can't be refunded at once.")
                    .with("limit", MOST_TICKETS);
        }
        Refund refund = Refund.wish(
                order.id(),
                wish.requestKey(),
                tickets.stream().map(OrderedTicket::ticket).collect(toSet()),
                order.amountOf(tickets),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        refunds.add(refund);
        if (wish.administrator()) {
            acts.tell(StaffAct.of(wish.by().value(), "refund-requested")
                    .with("order", order.id().value())
                    .with("refund", refund.id())
                    .with("amount", refund.amount().amount())
                    .with("currency", refund.amount().currency()));
        }
        return refund;
    }
}
