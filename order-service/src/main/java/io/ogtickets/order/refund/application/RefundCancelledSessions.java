package io.ogtickets.order.refund.application;

import static java.util.stream.Collectors.toSet;

import io.ogtickets.order.ordering.application.OrderRefunds;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.OrderStatus;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.RefundChoice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives everybody's money back who paid for a cancelled session, whether they were admitted or gave their ticket away
 * (docs/decisions/0022). One order a transaction; a run goes on where it was interrupted.
 */
@Component
public class RefundCancelledSessions {

    private static final Logger log = LoggerFactory.getLogger(RefundCancelledSessions.class);
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final RefundRuns runs;
    private final Orders orders;
    private final Refunds refunds;
    private final OrderRefunds orderRefunds;
    private final RefundRunProperties pace;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RefundCancelledSessions(
            RefundRuns runs,
            Orders orders,
            Refunds refunds,
            OrderRefunds orderRefunds,
            RefundRunProperties pace,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.orders = orders;
        this.refunds = refunds;
        this.orderRefunds = orderRefunds;
        this.pace = pace;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A batch of each session whose turn it is. */
    public void refundSome() {
        Instant now = clock.instant();
        runs.begin(now);
        runs.lease(now, now.plus(LEASE)).ifPresent(this::refundBatch);
    }

    private void refundBatch(RefundRuns.Run run) {
        List<UUID> batch = runs.next(run, pace.batch());
        batch.forEach(order -> refundUnlessItFails(new OrderId(order), run.session()));
        Instant now = clock.instant();
        if (batch.size() < pace.batch()) {
            runs.finish(run, now, now.plus(pace.lookAgain()));
        } else {
            runs.goOn(run, batch.getLast(), now.plus(pace.pause()));
        }
    }

    /** One order that fails holds up no other; the next round tries it again. */
    private void refundUnlessItFails(OrderId id, String session) {
        try {
            transaction.executeWithoutResult(status -> refund(id, session));
        } catch (RuntimeException failure) {
            log.error("Order {} could not be refunded for the cancelled session {}", id, session, failure);
        }
    }

    private void refund(OrderId id, String session) {
        Order order = orders.lock(id).orElseThrow();
        if (order.status() == OrderStatus.REFUNDED) {
            return;
        }
        List<OrderedTicket> tickets =
                new RefundChoice(order, refunds.pendingTicketsOf(id), Set.of()).ofSession(session);
        if (tickets.isEmpty()) {
            return;
        }
        Refund refund = Refund.forCancelled(
                session,
                id,
                tickets.stream().map(OrderedTicket::ticket).collect(toSet()),
                order.amountOf(tickets),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        refunds.add(refund);
        orderRefunds.request(order, refund.id(), tickets, refund.reason());
    }
}
