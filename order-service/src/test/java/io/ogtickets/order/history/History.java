package io.ogtickets.order.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderEvent;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.OrderStatus;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.order.ordering.domain.PaymentId;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.RefundStatus;
import io.ogtickets.order.refund.domain.Revocations;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One random life of a small box office: buyers, a clock that runs, gates, a Stripe that takes and returns money, and a
 * service that may die between any two transactions. What died is what was never committed.
 */
final class History {

    private final Random random;
    private final Market market;
    private final Post post;
    private final Stripe stripe;
    private final Gates gates;
    private final BoxOffice office;
    private final Audit audit;
    private final List<AccountId> people =
            Stream.generate(() -> new AccountId(Ids.next())).limit(4).toList();
    private final Map<String, Optional<OrderId>> answers = new HashMap<>();

    History(long seed) {
        random = new Random(seed);
        market = new Market(random);
        post = new Post(random);
        stripe = new Stripe(random);
        gates = new Gates(random);
        office = new BoxOffice(random, market, this::tell);
        audit = new Audit(office, gates, stripe, market);
    }

    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            audit.placesAndCountsAddUp();
        }
        settle();
        audit.placesAndCountsAddUp();
        audit.ticketsAndMoneyAddUp();
        audit.nobodyPaysForACancelledSession();
    }

    private void step() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> place();
            case 4, 5, 6 -> anyOrder().ifPresent(this::pay);
            case 7 -> anyOrder().ifPresent(this::cancel);
            case 8 -> office.timePasses(Duration.ofSeconds(random.nextInt(900)));
            case 9 -> office.expireSome();
            case 10 -> office.settleLateMoney();
            case 11, 12 -> anyOrder().ifPresent(this::askForMoneyBack);
            case 13 -> goOnWithRefunds();
            case 14 -> gates.admitSomebody();
            case 15 -> cancelASessionNowAndThen();
            case 16 -> office.retryRefunds();
            default -> post.deliverOne();
        }
        if (dies()) {
            post.forgetSomeAcknowledgements();
        }
    }

    private boolean dies() {
        return random.nextInt(8) == 0;
    }

    /** Whoever doesn't hear the answer asks again with the same key. */
    private void place() {
        String key = "key-" + random.nextInt(30);
        Optional<OrderId> first = answerTo(key);
        assertThat(answerTo(key)).isEqualTo(first);
    }

    private Optional<OrderId> answerTo(String key) {
        return answers.computeIfAbsent(key, unanswered -> {
            try {
                return Optional.of(
                        office.place(people.get(random.nextInt(people.size()))).id());
            } catch (Refusal refused) {
                return Optional.empty();
            }
        });
    }

    /** Stripe has the money from here on, whatever becomes of our service. */
    private void pay(Order order) {
        try {
            office.startPayment(order);
        } catch (Refusal tooLate) {
            if (random.nextBoolean()) {
                return; // else the page was open already
            }
        }
        PaymentId payment = new PaymentId(Ids.next());
        Money amount = random.nextInt(20) == 0 ? new Money(1, "EUR") : order.total();
        stripe.capture(payment, amount);
        post.send(() -> office.receive(order, payment, amount));
    }

    private void cancel(Order order) {
        try {
            office.cancel(order);
        } catch (Refusal tooLate) {
            assertThat(order.status()).isNotIn(OrderStatus.AWAITING_PAYMENT, OrderStatus.CANCELLED);
        }
    }

    private void askForMoneyBack(Order order) {
        Set<UUID> tickets = random.nextBoolean()
                ? Set.of()
                : Set.of(order.tickets()
                        .get(random.nextInt(order.tickets().size()))
                        .ticket());
        try {
            Refund refund = office.wish(order, "refund-" + random.nextInt(3), tickets);
            if (!dies()) {
                goOnWith(refund);
            }
        } catch (Refusal refused) {
            assertThat(refused.code()).isIn("order-state", "ticket-already-refunded");
        }
    }

    private void goOnWithRefunds() {
        office.refunds(RefundStatus.PENDING).forEach(this::goOnWith);
    }

    /** The gates may have revoked the tickets when the service dies. */
    private void goOnWith(Refund refund) {
        Revocations.Outcome outcome = gates.revoke(refund.id(), refund.tickets());
        if (!dies()) {
            office.settle(refund, outcome);
        }
    }

    private void cancelASessionNowAndThen() {
        if (random.nextInt(4) == 0) {
            market.cancelASession();
        }
        office.refundCancelledSessions();
    }

    /** The outbox: committed with the change, delivered some time. */
    private void tell(OrderEvent event) {
        switch (event) {
            case OrderEvent.Paid paid -> {
                List<UUID> tickets = paid.order().tickets().stream()
                        .map(OrderedTicket::ticket)
                        .toList();
                post.send(() -> gates.issue(tickets));
            }
            case OrderEvent.RefundRequested asked -> {
                post.send(() -> gates.withdraw(asked.tickets()));
                post.send(() -> giveBack(asked));
            }
            default -> {}
        }
    }

    private void giveBack(OrderEvent.RefundRequested asked) {
        boolean isBack = stripe.refund(asked.refund(), asked.payment(), asked.amount());
        post.send(() -> {
            if (isBack) {
                office.refunded(asked.order(), asked.refund());
            } else {
                office.refundFailed(asked.order(), asked.refund());
            }
        });
    }

    /** All that can go on by itself does, and an administrator looks after the rest. */
    private void settle() {
        do {
            while (!post.isEmpty()) {
                post.deliverOne();
            }
            goOnWithRefunds();
            office.settleLateMoney();
            office.refundCancelledSessions();
            office.retryRefunds();
        } while (!post.isEmpty() || !office.refunds(RefundStatus.PENDING).isEmpty());
    }

    /** What this life has seen, so that the test can tell that nothing was left out. */
    void note(Map<String, Integer> seen) {
        office.orders().forEach(order -> seen.merge("order " + order.status(), 1, Integer::sum));
        office.refunds().forEach(refund -> seen.merge(refund.reason() + " " + refund.status(), 1, Integer::sum));
        answers.values().stream()
                .filter(Optional::isEmpty)
                .forEach(refused -> seen.merge("order refused", 1, Integer::sum));
    }

    private Optional<Order> anyOrder() {
        return office.orders().stream()
                .skip(
                        office.orders().isEmpty()
                                ? 0
                                : random.nextInt(office.orders().size()))
                .findFirst();
    }
}
