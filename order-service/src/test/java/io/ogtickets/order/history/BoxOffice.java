package io.ogtickets.order.history;

import static java.util.stream.Collectors.toSet;

import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Allocation;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderEvent;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.OrderStatus;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.order.ordering.domain.PaymentId;
import io.ogtickets.order.ordering.domain.PurchaseLimits;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.order.ordering.domain.TicketCount;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.RefundChoice;
import io.ogtickets.order.refund.domain.RefundStatus;
import io.ogtickets.order.refund.domain.Revocations;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * order-service with maps for tables. The rules are the true ones; each method that changes something is one transaction,
 * and what it tells is written in the same one.
 */
final class BoxOffice {

    static final PurchaseLimits LIMITS = new PurchaseLimits(6, 8);
    private static final Duration HOLD = Duration.ofMinutes(15);

    private final Random random;
    private final Market market;
    private final Consumer<OrderEvent> outbox;

    private final Map<AllotmentId, Integer> capacity = new HashMap<>();
    private final Map<AllotmentId, Integer> taken = new HashMap<>();
    private final Map<TicketCount, Integer> counts = new HashMap<>();
    private final Map<OrderId, Order> orders = new LinkedHashMap<>();
    private final Map<UUID, Refund> refunds = new LinkedHashMap<>();
    private Instant now = Instant.parse("2028-06-01T12:00:00Z");

    BoxOffice(Random random, Market market, Consumer<OrderEvent> outbox) {
        this.random = random;
        this.market = market;
        this.outbox = outbox;
        market.offers().values().forEach(offer -> {
            AllotmentId id = new AllotmentId(offer.session(), offer.category());
            capacity.computeIfAbsent(id, unknown -> 3 + random.nextInt(6));
            taken.put(id, 0);
        });
    }

    void timePasses(Duration time) {
        now = now.plus(time);
    }

    /** Throws a refusal if it can't be had. */
    Order place(AccountId buyer) {
        Quote quote = Quote.of(market.someWishes(), market.offers());
        Order order = Order.place(buyer, quote, now, HOLD, random);
        take(order);
        orders.put(order.id(), order);
        tell(order);
        return order;
    }

    private void take(Order order) {
        Map<AllotmentId, Integer> free = capacity.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, places -> places.getValue() - taken.getOrDefault(places.getKey(), 0)));
        Allocation allocation = new Allocation(free, counts, LIMITS);
        allocation.take(order).ifPresent(refusal -> {
            throw refusal;
        });
        allocation.taken().places().forEach((id, more) -> taken.merge(id, more, Integer::sum));
        allocation.counted().forEach((count, more) -> counts.merge(count, more, Integer::sum));
    }

    private void giveBack(Order order, Demand demand) {
        demand.places().forEach((id, fewer) -> taken.merge(id, -fewer, Integer::sum));
        TicketCount.of(order.account(), demand).forEach((count, fewer) -> counts.merge(count, -fewer, Integer::sum));
    }

    void startPayment(Order order) {
        order.startPayment(now);
    }

    void receive(Order order, PaymentId payment, Money amount) {
        order.receive(payment, amount, now);
        tell(order);
    }

    void cancel(Order order) {
        if (order.cancel()) {
            giveBack(order, order.demand());
            tell(order);
        }
    }

    void expireSome() {
        orders.values().stream()
                .filter(order -> order.status() == OrderStatus.AWAITING_PAYMENT && !now.isBefore(order.holdExpiresAt()))
                .forEach(order -> {
                    order.expire(now);
                    giveBack(order, order.demand());
                    tell(order);
                });
    }

    void settleLateMoney() {
        orders.values().stream().filter(Order::hasLateMoney).forEach(order -> {
            if (order.status() == OrderStatus.EXPIRED) {
                takeAgainOrRefund(order);
            } else {
                order.refundLateMoney("already-paid");
            }
            tell(order);
        });
    }

    private void takeAgainOrRefund(Order order) {
        try {
            order.lines().forEach(line -> Quote.onSale(line.offer(), market.offers()));
            take(order);
            order.settleLateMoney(now);
        } catch (Refusal refusal) {
            order.refundLateMoney(refusal.code());
        }
    }

    /** The first step of a refund: the same key is the same wish. Throws a refusal if there is nothing to refund. */
    Refund wish(Order order, String key, Set<UUID> tickets) {
        return refunds.values().stream()
                .filter(refund -> refund.order().equals(order.id()) && key.equals(refund.requestKey()))
                .findFirst()
                .orElseGet(() -> {
                    List<OrderedTicket> chosen = new RefundChoice(order, pendingTickets(), Set.of()).of(tickets);
                    return keep(Refund.wish(order.id(), key, ids(chosen), order.amountOf(chosen), now));
                });
    }

    /** The step after the gates have answered. */
    void settle(Refund asked, Revocations.Outcome outcome) {
        Refund refund = Objects.requireNonNull(refunds.get(asked.id()));
        if (!refund.isPending()) {
            return;
        }
        switch (outcome) {
            case Revocations.Refused refused -> keep(refund.refused(refused.code()));
            case Revocations.Revoked revoked -> {
                keep(refund.requested());
                letMoneyMove(refund);
            }
        }
    }

    private void letMoneyMove(Refund refund) {
        Order order = Objects.requireNonNull(orders.get(refund.order()));
        List<OrderedTicket> tickets = order.refundableTickets().stream()
                .filter(ticket -> refund.tickets().contains(ticket.ticket()))
                .toList();
        order.requestRefund(refund.id(), tickets, refund.reason());
        giveBack(order, order.demandOf(tickets));
        tell(order);
    }

    void refundCancelledSessions() {
        market.cancelled()
                .forEach(session -> paidOrders().forEach(order -> {
                    List<OrderedTicket> tickets =
                            new RefundChoice(order, pendingTickets(), Set.of()).ofSession(session);
                    if (!tickets.isEmpty()) {
                        letMoneyMove(keep(
                                Refund.forCancelled(session, order.id(), ids(tickets), order.amountOf(tickets), now)));
                    }
                }));
    }

    void refunded(Order order, UUID id) {
        order.refunded(id, now);
        refunds.computeIfPresent(id, (same, refund) -> refund.refunded());
        tell(order);
    }

    void refundFailed(Order order, UUID id) {
        order.refundFailed(id);
        refunds.computeIfPresent(id, (same, refund) -> refund.failed("bank-says-no"));
    }

    /** An administrator tries again what failed, tickets' money and other. */
    void retryRefunds() {
        refunds(RefundStatus.FAILED).forEach(failed -> {
            Refund again = keep(failed.again(now));
            keep(failed.retried());
            Order order = Objects.requireNonNull(orders.get(failed.order()));
            order.requestRefundAgain(failed.id(), again.id(), again.reason());
            tell(order);
        });
        orders.values()
                .forEach(order -> order.failedReturns().forEach(failed -> {
                    order.returnAgain(failed, Ids.next());
                    tell(order);
                }));
    }

    private void tell(Order order) {
        order.takeEvents().forEach(outbox);
    }

    private Refund keep(Refund refund) {
        refunds.put(refund.id(), refund);
        return refund;
    }

    private Set<UUID> pendingTickets() {
        return refunds(RefundStatus.PENDING).stream()
                .flatMap(refund -> refund.tickets().stream())
                .collect(toSet());
    }

    private static Set<UUID> ids(Collection<OrderedTicket> tickets) {
        return tickets.stream().map(OrderedTicket::ticket).collect(toSet());
    }

    List<Refund> refunds(RefundStatus status) {
        return refunds.values().stream()
                .filter(refund -> refund.status() == status)
                .toList();
    }

    Collection<Order> orders() {
        return orders.values();
    }

    Collection<Refund> refunds() {
        return refunds.values();
    }

    List<Order> paidOrders() {
        return orders.values().stream()
                .filter(order -> order.status() == OrderStatus.PAID || order.status() == OrderStatus.PARTIALLY_REFUNDED)
                .toList();
    }

    Map<AllotmentId, Integer> capacity() {
        return capacity;
    }

    Map<AllotmentId, Integer> taken() {
        return taken;
    }

    Map<TicketCount, Integer> counts() {
        return counts;
    }
}
