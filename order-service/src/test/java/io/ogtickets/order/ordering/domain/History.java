package io.ogtickets.order.ordering.domain;

import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Demand;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One random life of a small box office: buyers, a clock that runs, a Stripe that takes and returns money, and a service
 * that may die between any two transactions. What died is what was never committed; messages come again, late, and in any
 * order. The rules are the true ones; the database, Kafka and Stripe are a few maps.
 */
final class History {

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final PurchaseLimits LIMITS = new PurchaseLimits(6, 8);
    private static final List<Offer> OFFERS = List.of(
            OrderFixture.offer("A", 1, 1_000),
            OrderFixture.offer("A", 4, 3_001),
            OrderFixture.offer("B", 1, 500),
            OrderFixture.offer("B", 2, 901));

    /** Money at Stripe, by payment. */
    private record Capture(Order order, PaymentId payment, Money amount) {}

    /** A message that is delivered at least once; handling it is one transaction. */
    private record Message(Runnable handling) {}

    private final Random random;
    private final List<AccountId> people =
            Stream.generate(() -> new AccountId(Ids.next())).limit(4).toList();
    private Instant now = OrderFixture.NOON;

    // What is committed.
    private final Map<AllotmentId, Integer> capacity = new HashMap<>();
    private final Map<AllotmentId, Integer> taken = new HashMap<>();
    private final Map<TicketCount, Integer> counts = new HashMap<>();
    private final Map<OrderId, Order> orders = new LinkedHashMap<>();
    private final Map<String, Optional<OrderId>> answers = new HashMap<>();
    private final Set<UUID> issued = new HashSet<>();

    // What is on its way, and what came and may come again.
    private final List<Message> underWay = new ArrayList<>();
    private final List<Message> delivered = new ArrayList<>();

    // At Stripe.
    private final Map<PaymentId, Capture> captured = new HashMap<>();
    private final Map<PaymentId, Money> returned = new HashMap<>();

    History(long seed) {
        random = new Random(seed);
        Stream.of("A", "B").forEach(category -> {
            AllotmentId id = new AllotmentId(OFFERS.getFirst().session(), category);
            capacity.put(id, 3 + random.nextInt(6));
            taken.put(id, 0);
        });
    }

    void live(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            placesAndCountsAddUp();
        }
        settle();
        placesAndCountsAddUp();
        everyPaidPlaceHasItsTicket();
        moneyAddsUp();
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> place();
            case 3, 4 -> anyOrder().ifPresent(this::payAtStripe);
            case 5 -> anyOrder().ifPresent(this::cancel);
            case 6 -> now = now.plusSeconds(random.nextInt(900));
            case 7 -> expireSome();
            case 8 -> settleLateMoney();
            default -> deliverOne();
        }
        if (random.nextInt(8) == 0) {
            die();
        }
    }

    /** Whoever doesn't hear the answer asks again with the same key. */
    private void place() {
        String key = "key-" + random.nextInt(30);
        Optional<OrderId> first = answerTo(key);
        assertThat(answerTo(key)).isEqualTo(first);
    }

    private Optional<OrderId> answerTo(String key) {
        return answers.computeIfAbsent(key, unanswered -> placeOnce());
    }

    private Optional<OrderId> placeOnce() {
        Order order = Order.place(
                people.get(random.nextInt(people.size())), OrderFixture.quoteOf(someOffers()), now, HOLD, random);
        if (!take(order)) {
            return Optional.empty();
        }
        orders.put(order.id(), order);
        tell(order);
        return Optional.of(order.id());
    }

    private Offer[] someOffers() {
        return random.ints(1 + random.nextInt(2), 0, OFFERS.size())
                .mapToObj(OFFERS::get)
                .toArray(Offer[]::new);
    }

    private boolean take(Order order) {
        Map<AllotmentId, Integer> free = new HashMap<>();
        capacity.forEach((id, places) -> free.put(id, places - taken.getOrDefault(id, 0)));
        Allocation allocation = new Allocation(free, counts, LIMITS);
        if (allocation.take(order).isPresent()) {
            return false;
        }
        allocation.taken().places().forEach((id, more) -> taken.merge(id, more, Integer::sum));
        allocation.counted().forEach((count, more) -> counts.merge(count, more, Integer::sum));
        return true;
    }

    private void giveBack(Order order) {
        Demand demand = order.demand();
        demand.places().forEach((id, fewer) -> taken.merge(id, -fewer, Integer::sum));
        TicketCount.of(order.account(), order.lines())
                .forEach((count, fewer) -> counts.merge(count, -fewer, Integer::sum));
    }

    /** Stripe has the money from here on, whatever becomes of our service. */
    private void payAtStripe(Order order) {
        try {
            order.startPayment(now);
        } catch (Refusal tooLate) {
            if (random.nextBoolean()) {
                return; // else the page was open already
            }
        }
        Money amount = random.nextInt(20) == 0 ? new Money(1, "EUR") : order.total();
        Capture capture = new Capture(order, new PaymentId(Ids.next()), amount);
        captured.put(capture.payment(), capture);
        underWay.add(new Message(() -> receive(capture)));
    }

    private void receive(Capture capture) {
        capture.order().receive(capture.payment(), capture.amount(), now);
        tell(capture.order());
    }

    private void cancel(Order order) {
        try {
            if (order.cancel()) {
                giveBack(order);
                tell(order);
            }
        } catch (Refusal tooLate) {
            assertThat(order.status()).isNotIn(OrderStatus.AWAITING_PAYMENT, OrderStatus.CANCELLED);
        }
    }

    private void expireSome() {
        orders.values().stream()
                .filter(order -> order.status() == OrderStatus.AWAITING_PAYMENT && !now.isBefore(order.holdExpiresAt()))
                .forEach(order -> {
                    order.expire(now);
                    giveBack(order);
                    tell(order);
                });
    }

    private void settleLateMoney() {
        orders.values().stream().filter(Order::hasLateMoney).forEach(order -> {
            if (order.status() != OrderStatus.EXPIRED) {
                order.refundLateMoney("already-paid");
            } else if (take(order)) {
                order.settleLateMoney(now);
            } else {
                order.refundLateMoney("sold-out");
            }
            tell(order);
        });
    }

    /** The outbox: committed with the change, delivered some time. */
    private void tell(Order order) {
        for (OrderEvent event : order.takeEvents()) {
            switch (event) {
                case OrderEvent.Paid paid ->
                    underWay.add(
                            new Message(() -> paid.order().tickets().forEach(ticket -> issued.add(ticket.ticket()))));
                case OrderEvent.RefundRequested refund ->
                    underWay.add(new Message(() -> returned.put(refund.payment(), refund.amount())));
                default -> {}
            }
        }
    }

    private void deliverOne() {
        if (!underWay.isEmpty()) {
            Message message = underWay.remove(random.nextInt(underWay.size()));
            message.handling().run();
            delivered.add(message);
        }
    }

    /** What was handled but not acknowledged comes again. */
    private void die() {
        for (int i = 0; i < 3 && !delivered.isEmpty(); i++) {
            underWay.add(delivered.get(random.nextInt(delivered.size())));
        }
    }

    private void settle() {
        do {
            while (!underWay.isEmpty()) {
                deliverOne();
            }
            settleLateMoney();
        } while (!underWay.isEmpty());
    }

    /** I1, and the same for each person's tickets. */
    private void placesAndCountsAddUp() {
        List<Order> holding = orders.values().stream()
                .filter(order -> order.status() == OrderStatus.AWAITING_PAYMENT || order.status() == OrderStatus.PAID)
                .toList();
        capacity.forEach((id, places) -> assertThat(taken.get(id))
                .isBetween(0, places)
                .isEqualTo(holding.stream()
                        .collect(summingInt(order -> order.demand().places().getOrDefault(id, 0)))));
        counts.forEach((count, tickets) -> assertThat(tickets)
                .isBetween(0, LIMITS.of(count))
                .isEqualTo(holding.stream()
                        .collect(summingInt(order ->
                                TicketCount.of(order.account(), order.lines()).getOrDefault(count, 0)))));
    }

    /** I2. */
    private void everyPaidPlaceHasItsTicket() {
        Set<UUID> paid = new HashSet<>();
        orders.values().stream()
                .filter(order -> order.status() == OrderStatus.PAID)
                .flatMap(order -> order.tickets().stream())
                .forEach(ticket -> assertThat(paid.add(ticket.ticket())).isTrue());
        assertThat(issued).isEqualTo(paid);
    }

    /** I4. */
    private void moneyAddsUp() {
        long in = captured.values().stream()
                .collect(summingLong(capture -> capture.amount().amount()));
        long out = returned.values().stream().collect(summingLong(Money::amount));
        long net = orders.values().stream()
                .filter(order -> order.status() == OrderStatus.PAID)
                .collect(summingLong(order -> order.total().amount()));
        assertThat(in - out).isEqualTo(net);
    }

    /** What this life has seen, so that the test can tell that nothing was left out. */
    void note(Map<String, Integer> seen) {
        orders.values().forEach(order -> seen.merge(order.status().name(), 1, Integer::sum));
        seen.merge(
                "refused",
                (int) answers.values().stream().filter(Optional::isEmpty).count(),
                Integer::sum);
        seen.merge("returned", returned.size(), Integer::sum);
    }

    private Optional<Order> anyOrder() {
        return orders.values().stream()
                .skip(orders.isEmpty() ? 0 : random.nextInt(orders.size()))
                .findFirst();
    }
}
