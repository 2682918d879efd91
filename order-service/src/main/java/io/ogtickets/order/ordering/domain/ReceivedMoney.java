package io.ogtickets.order.ordering.domain;

import io.ogtickets.order.ordering.domain.ReceivedPayment.Outcome;
import io.ogtickets.platform.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All money that arrived for an order, each payment once: it paid the order, or goes back. */
@Embeddable
class ReceivedMoney {

    @ElementCollection
    @CollectionTable(name = "order_payment", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<ReceivedPayment> payments = new ArrayList<>();

    boolean includes(PaymentId payment) {
        return payments.stream().anyMatch(known -> known.payment().equals(payment));
    }

    void settles(PaymentId payment, Money amount, Instant at) {
        payments.add(ReceivedPayment.of(payment, amount, Outcome.SETTLED, at));
    }

    void comesLate(PaymentId payment, Money amount, Instant at) {
        payments.add(ReceivedPayment.of(payment, amount, Outcome.LATE, at));
    }

    ReceivedPayment goesBack(PaymentId payment, Money amount, Instant at, UUID refund, String reason) {
        ReceivedPayment back =
                ReceivedPayment.of(payment, amount, Outcome.LATE, at).goingBack(refund, reason);
        payments.add(back);
        return back;
    }

    boolean hasLate() {
        return payments.stream().anyMatch(ReceivedPayment::isLate);
    }

    void settleLate() {
        changeOne(ReceivedPayment::isLate, payment -> payment.now(Outcome.SETTLED));
    }

    ReceivedPayment giveLateBack(UUID refund, String reason) {
        return changeOne(ReceivedPayment::isLate, payment -> payment.goingBack(refund, reason));
    }

    /** The refunds of money that could not be given back. */
    List<UUID> failedReturns() {
        return payments.stream()
                .filter(payment -> payment.outcome() == Outcome.REFUND_FAILED)
                .map(payment -> Objects.requireNonNull(payment.refund()))
                .toList();
    }

    /** Under another refund's name. */
    ReceivedPayment giveBackAgain(UUID failed, UUID refund) {
        return changeOne(
                payment -> payment.outcome() == Outcome.REFUND_FAILED && failed.equals(payment.refund()),
                payment -> payment.goingBack(refund, payment.reasonOfRefund()));
    }

    void refunded(UUID refund) {
        payments.replaceAll(payment -> payment.isGoingBackBy(refund) ? payment.now(Outcome.REFUNDED) : payment);
    }

    void refundFailed(UUID refund) {
        payments.replaceAll(payment -> payment.isGoingBackBy(refund) ? payment.now(Outcome.REFUND_FAILED) : payment);
    }

    /** The one that paid the order. */
    PaymentId settled() {
        return payments.stream()
                .filter(payment -> payment.outcome() == Outcome.SETTLED)
                .findFirst()
                .orElseThrow()
                .payment();
    }

    private ReceivedPayment changeOne(Predicate<ReceivedPayment> which, UnaryOperator<ReceivedPayment> change) {
        for (int i = 0; i < payments.size(); i++) {
            if (which.test(payments.get(i))) {
                ReceivedPayment changed = change.apply(payments.get(i));
                payments.set(i, changed);
                return changed;
            }
        }
        throw new IllegalStateException("There is no such money");
    }
}
