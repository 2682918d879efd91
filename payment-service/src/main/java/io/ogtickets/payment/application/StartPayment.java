package io.ogtickets.payment.application;

import io.ogtickets.payment.config.PaymentProperties;
import io.ogtickets.payment.domain.CheckoutSession;
import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.domain.Payment;
import io.ogtickets.payment.domain.Payments;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the buyer to Stripe's page. The payment is committed before Stripe hears of it, and Stripe gets its id as
 * idempotency key: whatever is lost on the way, trying again finds the same payment and the same session.
 */
@Component
public class StartPayment {

    private final Orders orders;
    private final OpenPayment openPayment;
    private final Checkout checkout;
    private final Payments payments;
    private final TransactionTemplate transaction;
    private final PaymentProperties properties;
    private final Clock clock;

    StartPayment(
            Orders orders,
            OpenPayment openPayment,
            Checkout checkout,
            Payments payments,
            TransactionTemplate transaction,
            PaymentProperties properties,
            Clock clock) {
        this.orders = orders;
        this.openPayment = openPayment;
        this.checkout = checkout;
        this.payments = payments;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Begins to pay the order, or goes on with its open payment.
     *
     * @param locale {@code en} or {@code fr}, for Stripe's page
     * @param answer what to make of the payment, in the last transaction
     */
    public <T> T start(OrderId id, UUID account, String locale, String returnUrl, Function<Payment, T> answer) {
        PayableOrder order = orders.startPayment(id, account);
        if (!order.account().equals(account)) {
            throw Refusal.notFound("order");
        }
        Payment payment = openPayment.of(order, locale, returnUrl);
        if (payment.checkoutUrl().isPresent()) {
            return transaction.execute(status -> answer.apply(payment));
        }
        CheckoutSession session = checkout.open(payment);
        return transaction.execute(status -> answer.apply(attach(payment, session)));
    }

    private Payment attach(Payment opened, CheckoutSession session) {
        Payment payment = payments.lock(opened.id()).orElseThrow();
        payment.attach(session, clock.instant().plus(properties.reconcileEvery()));
        return payment;
    }
}
