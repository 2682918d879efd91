package io.ogtickets.payment.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The payments. What is to be changed is read under a lock, so that news of one payment is taken one after the other. */
public interface Payments extends Repository<Payment, PaymentId> {

    Payment save(Payment payment);

    @Query("SELECT p FROM Payment p WHERE p.order = :order AND p.status = OPEN")
    Optional<Payment> findOpenOf(OrderId order);

    @Query("SELECT count(p) > 0 FROM Payment p WHERE p.order = :order AND p.status = SUCCEEDED")
    boolean anySucceededOf(OrderId order);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM Payment p WHERE p.id = :id")
    Optional<Payment> lock(PaymentId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM Payment p WHERE p.sessionId = :sessionId")
    Optional<Payment> lockBySession(String sessionId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM Payment p WHERE p.order = :order AND p.status = OPEN")
    Optional<Payment> lockOpenOf(OrderId order);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM Payment p WHERE p.paymentIntent = :paymentIntent")
    Optional<Payment> lockByIntent(String paymentIntent);
}
