package io.ogtickets.order.ordering.application;

import io.ogtickets.order.catalog.application.FindOffers;
import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.OrderLine;
import io.ogtickets.order.ordering.domain.OrderStatus;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.retention.Retention;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides on money that came after the hold had run out: if all of the order can still be had, it is paid, and else the
 * money goes back, as it does if its buyer is forgotten by now. One order a transaction, so that the order of locks holds.
 */
@Component
public class SettleLateMoney {

    private static final Logger log = LoggerFactory.getLogger(SettleLateMoney.class);
    private static final int BATCH = 100;

    private final FindOffers offers;
    private final Holds holds;
    private final Orders orders;
    private final OrderEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SettleLateMoney(
            FindOffers offers,
            Holds holds,
            Orders orders,
            OrderEvents events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.offers = offers;
        this.holds = holds;
        this.orders = orders;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks for late money and settles it. */
    public void settleSome() {
        orders.withLateMoney(BATCH).forEach(this::settleUnlessItFails);
    }

    /** One order that fails holds up no other. */
    private void settleUnlessItFails(OrderId id) {
        try {
            settle(id);
        } catch (RuntimeException failure) {
            log.error("Late money for order {} could not be settled and is looked at again", id, failure);
        }
    }

    private void settle(OrderId id) {
        try {
            decide(id, this::takeAgain);
        } catch (Refusal refusal) {
            decide(id, order -> order.refundLateMoney(refusal.code()));
        }
    }

    private void decide(OrderId id, Consumer<Order> decision) {
        transaction.executeWithoutResult(status -> orders.lock(id)
                .filter(Order::hasLateMoney)
                .ifPresent(order -> {
                    if (order.status() != OrderStatus.EXPIRED) {
                        order.refundLateMoney("already-paid");
                    } else if (order.account().value().equals(Retention.NOBODY)) {
                        order.refundLateMoney("order-expired");
                    } else {
                        decision.accept(order);
                    }
                    events.tellOf(order);
                }));
    }

    /** Stock, limits and sale status are looked at anew; the price stays. */
    private void takeAgain(Order order) {
        List<OrderLine> lines = order.lines();
        Map<UUID, Offer> known =
                offers.byIds(lines.stream().map(OrderLine::offer).toList());
        lines.forEach(line -> Quote.onSale(line.offer(), known));
        holds.take(List.of(order)).values().forEach(refusal -> {
            throw refusal;
        });
        order.settleLateMoney(clock.instant());
    }
}
