package io.ogtickets.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.payment.domain.CheckoutSession.State;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Map<RefundStatus, Set<RefundStatus>> EDGES = Map.of(
            RefundStatus.REQUESTED, Set.of(RefundStatus.PENDING, RefundStatus.SUCCEEDED, RefundStatus.FAILED),
            RefundStatus.PENDING, Set.of(RefundStatus.SUCCEEDED, RefundStatus.FAILED),
            RefundStatus.SUCCEEDED, Set.of(RefundStatus.FAILED),
            RefundStatus.FAILED, Set.of());

    private static final List<RefundStatus> TOLD =
            List.of(RefundStatus.PENDING, RefundStatus.SUCCEEDED, RefundStatus.FAILED);

    private final Payment payment = captured(10_000);

    @ParameterizedTest
    @EnumSource
    void eachStatusLeadsWhereTheTableSaysAndNowhereElse(RefundStatus from) {
        for (RefundStatus next : RefundStatus.values()) {
            assertThat(from.mayBecome(next))
                    .as("%s to %s", from, next)
                    .isEqualTo(EDGES.getOrDefault(from, Set.of()).contains(next));
        }
    }

    @Test
    void neverMoreIsRefundedThanWasCaptured() {
        payment.reserveRefund(eur(6_000));

        assertThat(payment.mayRefund(eur(4_001))).isFalse();
        assertThat(payment.mayRefund(eur(0))).isFalse();
        assertThat(payment.mayRefund(new Money(1, "USD"))).isFalse();
        assertThatThrownBy(() -> payment.reserveRefund(eur(4_001))).isInstanceOf(Refusal.class);
        payment.reserveRefund(eur(4_000));
        assertThat(payment.mayRefund(eur(1))).isFalse();
    }

    @Test
    void whatWasNotCapturedIsNotRefunded() {
        Payment open = Payment.open(new OrderId(UUID.randomUUID()), UUID.randomUUID(), eur(100), terms(), NOW);

        assertThat(open.mayRefund(eur(1))).isFalse();
    }

    @Test
    void aFailedRefundMayBeMadeAnew() {
        Refund refund = requested(10_000);
        refund.learn(news(refund, RefundStatus.SUCCEEDED), NOW);
        payment.refundSucceeded(refund, NOW);
        assertThat(payment.mayRefund(eur(1))).isFalse();

        refund.learn(news(refund, RefundStatus.FAILED), NOW);
        payment.refundFailed(refund, RefundStatus.SUCCEEDED);

        assertThat(payment.mayRefund(eur(10_000))).isTrue();
    }

    @Test
    void newsInAnyOrderAndAnyNumberEndInTheSamePlace() {
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Refund refund = requested(1);
            payment.refundFailed(refund, RefundStatus.REQUESTED);
            for (int i = 0; i < 20; i++) {
                refund.learn(news(refund, TOLD.get(random.nextInt(TOLD.size()))), NOW);
            }
            refund.learn(news(refund, RefundStatus.FAILED), NOW);
            assertThat(refund.status()).as("seed %d", seed).isEqualTo(RefundStatus.FAILED);
        }
    }

    private Refund requested(long amount) {
        payment.reserveRefund(eur(amount));
        return Refund.request(
                new RefundId(UUID.randomUUID()), payment.id(), payment.order(), eur(amount), "requested", NOW);
    }

    private static RefundNews news(Refund refund, RefundStatus status) {
        return new RefundNews("re_1", refund.id(), status, null);
    }

    private static Payment captured(long amount) {
        Payment payment = Payment.open(new OrderId(UUID.randomUUID()), UUID.randomUUID(), eur(amount), terms(), NOW);
        payment.learn(new CheckoutSession("cs_1", null, State.PAID, eur(amount), "pi_1", payment.id()), NOW);
        return payment;
    }

    private static CheckoutTerms terms() {
        return CheckoutTerms.of("REF", "d", "en", "http://localhost/", NOW, NOW);
    }

    private static Money eur(long amount) {
        return new Money(amount, "EUR");
    }
}
