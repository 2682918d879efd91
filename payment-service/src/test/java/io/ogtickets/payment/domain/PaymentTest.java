package io.ogtickets.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.payment.domain.CheckoutSession.State;
import io.ogtickets.payment.domain.PaymentEvent.PaymentFailed;
import io.ogtickets.payment.domain.PaymentEvent.PaymentSucceeded;
import io.ogtickets.payment.domain.PaymentEvent.Reason;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Money PRICE = new Money(19_200, "EUR");
    private static final CheckoutTerms TERMS =
            CheckoutTerms.of("REF", "Swimming", "en", "http://localhost:8080/", NOW.plusSeconds(900), NOW);

    private final Payment payment = Payment.open(new OrderId(UUID.randomUUID()), UUID.randomUUID(), PRICE, TERMS, NOW);

    @Test
    void whatStripeTookIsToldOnce() {
        assertThat(payment.learn(session(State.PAID), NOW))
                .get()
                .isInstanceOfSatisfying(
                        PaymentSucceeded.class,
                        told -> assertThat(told.amount()).isEqualTo(PRICE));
        assertThat(payment.learn(session(State.PAID), NOW)).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    @Test
    void anEndIsToldWithItsReason() {
        assertThat(payment.learn(session(State.FAILED), NOW))
                .get()
                .isInstanceOfSatisfying(
                        PaymentFailed.class, told -> assertThat(told.reason()).isEqualTo(Reason.DECLINED));
        assertThat(payment.learn(session(State.EXPIRED), NOW)).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "PROCESSING"})
    void whatIsUndecidedChangesNothing(State undecided) {
        assertThat(payment.learn(session(undecided), NOW)).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.OPEN);
    }

    @Test
    void neitherAnotherAmountNorAnotherCurrencyIsTaken() {
        assertThatThrownBy(() -> payment.learn(session("cs_1", State.PAID, new Money(19_199, "EUR")), NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("amount-mismatch"));
        assertThatThrownBy(() -> payment.learn(session("cs_1", State.PAID, new Money(19_200, "USD")), NOW))
                .isInstanceOf(Refusal.class);
        assertThat(payment.status()).isEqualTo(PaymentStatus.OPEN);
    }

    @Test
    void newsOfAnotherSessionIsNotThisPayments() {
        payment.attach(session(State.OPEN), NOW);

        assertThatThrownBy(() -> payment.learn(session("cs_2", State.EXPIRED, PRICE), NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("session-mismatch"));
    }

    @Test
    void aSessionIsEndedAtStripeBeforeThePaymentIs() {
        payment.attach(session(State.OPEN), NOW);

        assertThat(payment.requestExpiry(NOW)).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.OPEN);
    }

    @Test
    void withoutASessionThePaymentEndsAtOnceAndTakesNoneAfterwards() {
        assertThat(payment.requestExpiry(NOW)).isPresent();
        assertThat(payment.requestExpiry(NOW)).isEmpty();
        assertThat(payment.status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThatThrownBy(() -> payment.attach(session(State.OPEN), NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("order-state"));
    }

    @Test
    void theSessionOutlivesTheHoldByStripesMinimum() {
        assertThat(TERMS.expiresAt()).isEqualTo(NOW.plusSeconds(900).plus(CheckoutTerms.SHORTEST_SESSION));
        assertThat(CheckoutTerms.of("REF", "d", "en", "u", NOW.minusSeconds(5), NOW)
                        .expiresAt())
                .isEqualTo(NOW.plus(CheckoutTerms.SHORTEST_SESSION));
    }

    private CheckoutSession session(State state) {
        return session("cs_1", state, PRICE);
    }

    private CheckoutSession session(String id, State state, Money total) {
        return new CheckoutSession(id, "https://checkout.example/" + id, state, total, "pi_1", payment.id());
    }
}
