package io.ogtickets.order.ordering.domain;

import static io.ogtickets.order.ordering.domain.OrderFixture.BUYER;
import static io.ogtickets.order.ordering.domain.OrderFixture.HOLD;
import static io.ogtickets.order.ordering.domain.OrderFixture.NOON;
import static io.ogtickets.order.ordering.domain.OrderFixture.offer;
import static io.ogtickets.order.ordering.domain.OrderFixture.orderOf;
import static io.ogtickets.order.ordering.domain.OrderFixture.quoteOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final PaymentId PAYMENT = new PaymentId(Ids.next());
    private static final PaymentId ANOTHER = new PaymentId(Ids.next());
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Instant AFTER_THE_HOLD = NOON.plus(HOLD);

    private final Order order = orderOf(offer("A", 4, 17_001), offer("FIRST", 1, 9_900));

    @Test
    void aNewOrderHoldsItsPlacesForAWhile() {
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(order.holdExpiresAt()).isEqualTo(AFTER_THE_HOLD);
        assertThat(order.total()).isEqualTo(new Money(26_901, "EUR"));
        assertThat(order.demand().places().values()).containsExactly(4, 1);
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.takeEvents()).containsExactly(new OrderEvent.Placed(order));
    }

    @Test
    void aFamilyOfferIsATicketForEachAndTheCentsAreSplitToTheLast() {
        assertThat(order.tickets()).extracting(OrderedTicket::lineNo).containsExactly(0, 0, 0, 0, 1);
        assertThat(order.tickets())
                .extracting(OrderedTicket::refundable)
                .containsExactly(4_251L, 4_250L, 4_250L, 4_250L, 9_900L);
        assertThat(order.tickets()).extracting(OrderedTicket::ticket).doesNotHaveDuplicates();
    }

    @Test
    void whateverIsOrderedTheRefundableCentsAddUpToTheTotal() {
        Random random = new Random(20_280_714);
        for (int round = 0; round < 1_000; round++) {
            Offer[] offers = IntStream.range(0, 1 + random.nextInt(20))
                    .mapToObj(i -> offer("A", 1 << random.nextInt(3), random.nextLong(100_000)))
                    .toArray(Offer[]::new);
            Order some = Order.place(BUYER, quoteOf(offers), NOON, HOLD, random);

            assertThat(some.tickets().stream()
                            .mapToLong(OrderedTicket::refundable)
                            .sum())
                    .isEqualTo(some.total().amount());
            assertThat(some.tickets())
                    .hasSize(some.lines().stream().mapToInt(OrderLine::places).sum());
        }
    }

    @Test
    void moneyPaysTheOrderWhateverTheClockSays() {
        order.takeEvents();

        order.receive(PAYMENT, order.total(), AFTER_THE_HOLD.plusSeconds(3_600));

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.paidAt()).isEqualTo(AFTER_THE_HOLD.plusSeconds(3_600));
        assertThat(order.version()).isEqualTo(2);
        assertThat(order.takeEvents()).containsExactly(new OrderEvent.Paid(order));
    }

    @Test
    void theSamePaymentAgainChangesNothing() {
        order.receive(PAYMENT, order.total(), LATER);
        order.takeEvents();

        order.receive(PAYMENT, order.total(), LATER);

        assertThat(order.version()).isEqualTo(2);
        assertThat(order.takeEvents()).isEmpty();
    }

    @Test
    void aSecondPaymentGoesBack() {
        order.receive(PAYMENT, order.total(), LATER);
        order.takeEvents();

        order.receive(ANOTHER, order.total(), LATER);

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.takeEvents())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("refund")
                .containsExactly(refund(ANOTHER, 3, order.total(), "already-paid"));
    }

    @Test
    void anAmountThatIsNotTheTotalGoesBack() {
        order.takeEvents();
        Money wrong = new Money(1, "EUR");

        order.receive(PAYMENT, wrong, LATER);

        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(order.takeEvents())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("refund")
                .containsExactly(refund(PAYMENT, 2, wrong, "amount-differs"));
    }

    @Test
    void moneyForACancelledOrderAlwaysGoesBack() {
        assertThat(order.cancel()).isTrue();
        order.takeEvents();

        order.receive(PAYMENT, order.total(), LATER);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.takeEvents())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("refund")
                .containsExactly(refund(PAYMENT, 3, order.total(), "order-cancelled"));
    }

    @Test
    void lateMoneyWaitsUntilItIsKnownWhetherThePlacesCanBeHadAgain() {
        order.expire(AFTER_THE_HOLD);
        order.takeEvents();

        order.receive(PAYMENT, order.total(), AFTER_THE_HOLD);
        order.receive(PAYMENT, order.total(), AFTER_THE_HOLD);

        assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order.hasLateMoney()).isTrue();
        assertThat(order.takeEvents()).isEmpty();
    }

    @Test
    void lateMoneyPaysWhenThePlacesCouldBeHadAgain() {
        order.expire(AFTER_THE_HOLD);
        order.receive(PAYMENT, order.total(), AFTER_THE_HOLD);
        order.takeEvents();

        order.settleLateMoney(AFTER_THE_HOLD.plusSeconds(1));

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.hasLateMoney()).isFalse();
        assertThat(order.takeEvents()).containsExactly(new OrderEvent.Paid(order));
    }

    @Test
    void lateMoneyGoesBackOnceWhenTheyCouldNot() {
        order.expire(AFTER_THE_HOLD);
        order.receive(PAYMENT, order.total(), AFTER_THE_HOLD);
        order.takeEvents();

        order.refundLateMoney("sold-out");
        order.receive(PAYMENT, order.total(), AFTER_THE_HOLD);

        assertThat(order.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order.hasLateMoney()).isFalse();
        assertThat(order.takeEvents())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("refund")
                .containsExactly(refund(PAYMENT, 3, order.total(), "sold-out"));
        assertThatThrownBy(() -> order.refundLateMoney("sold-out")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cancellingTwiceIsTheSameAsOnce() {
        order.takeEvents();

        assertThat(order.cancel()).isTrue();
        assertThat(order.cancel()).isFalse();

        assertThat(order.takeEvents()).containsExactly(new OrderEvent.Cancelled(order));
    }

    @Test
    void whatIsPaidOrExpiredCannotBeCancelled() {
        Order expired = orderOf(offer("A", 1, 100));
        expired.expire(AFTER_THE_HOLD);
        order.receive(PAYMENT, order.total(), LATER);

        for (Order one : List.of(order, expired)) {
            assertThatThrownBy(one::cancel)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("order-state"));
        }
    }

    @Test
    void aHoldIsKeptUntilItsLastMoment() {
        assertThatThrownBy(() -> order.expire(AFTER_THE_HOLD.minusNanos(1))).isInstanceOf(IllegalStateException.class);
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    }

    @Test
    void onlyAnOrderThatAwaitsPaymentIsSentToPay() {
        order.startPayment(LATER);
        order.startPayment(LATER);
        order.cancel();

        assertThatThrownBy(() -> order.startPayment(LATER)).isInstanceOf(Refusal.class);
    }

    private OrderEvent refund(PaymentId payment, int version, Money amount, String reason) {
        return new OrderEvent.RefundRequested(order, UUID.randomUUID(), payment, version, amount, reason, List.of());
    }
}
