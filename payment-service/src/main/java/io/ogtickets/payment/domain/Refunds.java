package io.ogtickets.payment.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The refunds. Whoever changes one holds the lock of its payment. */
public interface Refunds extends Repository<Refund, RefundId> {

    Refund save(Refund refund);

    boolean existsById(RefundId id);

    @Query("SELECT r.payment FROM Refund r WHERE r.id = :id")
    Optional<PaymentId> paymentOf(RefundId id);

    @Query("SELECT r.id FROM Refund r WHERE r.stripeId = :stripeId")
    Optional<RefundId> findByStripeId(String stripeId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM Refund r WHERE r.id = :id")
    Optional<Refund> lock(RefundId id);
}
