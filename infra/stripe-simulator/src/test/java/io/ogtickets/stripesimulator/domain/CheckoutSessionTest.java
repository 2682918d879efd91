package io.ogtickets.stripesimulator.domain;

import static io.ogtickets.stripesimulator.domain.EventType.CHECKOUT_SESSION_COMPLETED;
import static io.ogtickets.stripesimulator.domain.EventType.CHECKOUT_SESSION_EXPIRED;
import static io.ogtickets.stripesimulator.domain.EventType.PAYMENT_INTENT_PAYMENT_FAILED;
import static io.ogtickets.stripesimulator.domain.EventType.PAYMENT_INTENT_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.stripesimulator.domain.PaymentOutcome.Declined;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CheckoutSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Declined DECLINED = new Declined(new Decline("card_declined", null, "No."));

    @Test
    void anOpenSessionIsPaid() {
        Transition paid = in(SessionStatus.OPEN).attempt(new Succeeded(TestCard.VISA), NOW);

        assertThat(paid.session().status()).isEqualTo(SessionStatus.COMPLETE);
        assertThat(typesOf(paid)).containsExactly(CHECKOUT_SESSION_COMPLETED, PAYMENT_INTENT_SUCCEEDED);
    }

    @Test
    void anOpenSessionStaysOpenWhenTheCardIsDeclined() {
        Transition declined = in(SessionStatus.OPEN).attempt(DECLINED, NOW);

        assertThat(declined.session().status()).isEqualTo(SessionStatus.OPEN);
        assertThat(typesOf(declined)).containsExactly(PAYMENT_INTENT_PAYMENT_FAILED);
    }

    @Test
    void anOpenSessionIsExpired() {
        Transition expired = in(SessionStatus.OPEN).expire(NOW);

        assertThat(expired.session().status()).isEqualTo(SessionStatus.EXPIRED);
        assertThat(typesOf(expired)).containsExactly(CHECKOUT_SESSION_EXPIRED);
    }

    @Test
    void aSessionIsNotPayableFromTheVerySecondOfItsEnd() {
        CheckoutSession session = in(SessionStatus.OPEN);
        Instant end = session.expiresAt();

        assertThat(session.attempt(DECLINED, end.minusNanos(1)).events()).hasSize(1);
        assertThatThrownBy(() -> session.attempt(DECLINED, end)).isInstanceOf(SessionNotPayable.class);
        assertThat(typesOf(session.expireIfOverdue(end))).containsExactly(CHECKOUT_SESSION_EXPIRED);
        assertThat(session.expireIfOverdue(end.minusNanos(1)).events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = SessionStatus.class, mode = Mode.EXCLUDE, names = "OPEN")
    void aSettledSessionStaysAsItIs(SessionStatus status) {
        CheckoutSession session = in(status);

        assertThatThrownBy(() -> session.attempt(new Succeeded(TestCard.VISA), NOW))
                .isInstanceOf(SessionNotPayable.class);
        assertThatThrownBy(() -> session.expire(NOW)).isInstanceOf(StripeFailure.class);
        assertThat(session.expireIfOverdue(NOW.plus(Duration.ofDays(2)))).isEqualTo(new Transition(session, List.of()));
    }

    private static CheckoutSession in(SessionStatus status) {
        CheckoutSession open = CheckoutSession.open(SessionId.next(), terms(), "http://pay.example", "v", NOW);
        return switch (status) {
            case OPEN -> open;
            case COMPLETE -> open.attempt(new Succeeded(TestCard.VISA), NOW).session();
            case EXPIRED -> open.expire(NOW).session();
        };
    }

    private static SessionTerms terms() {
        LineItem item = new LineItem("Family", null, new Money(4800, "eur"), 1);
        PaymentIntentTerms intent = new PaymentIntentTerms(null, Map.of());
        return new SessionTerms(List.of(item), "http://shop.example", null, null, null, null, Map.of(), null, intent);
    }

    private static List<EventType> typesOf(Transition transition) {
        return transition.events().stream().map(StripeEvent::type).toList();
    }
}
