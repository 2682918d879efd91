package io.ogtickets.order.ordering.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All orders. Who is to change one gets it locked until the end of the transaction. An order's row is locked before any
 * allotment, and placing an order waits for no order's row, so that the order of locks holds.
 */
public class Orders {

    /** Hibernate's value for SKIP LOCKED. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entities;

    public Orders(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes now what was changed, so that it isn't left to be done under the locks that follow. */
    public void flush() {
        entities.flush();
    }

    public Optional<Order> lock(OrderId id) {
        return Optional.ofNullable(entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Unpaid orders whose hold has run out, the oldest first, without those that somebody else is changing now. */
    public List<Order> lockOverdue(Instant now, int atMost) {
        return entities.createQuery("""
                        SELECT o FROM Order o
                        WHERE o.status = OrderStatus.AWAITING_PAYMENT AND o.holdExpiresAt <= :now
                        ORDER BY o.holdExpiresAt""", Order.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    /** Not locked. */
    public List<OrderId> withLateMoney(int atMost) {
        return entities.createQuery("""
                        SELECT DISTINCT o.id FROM Order o JOIN o.money.payments p WHERE p.outcome = Outcome.LATE""", OrderId.class).setMaxResults(atMost).getResultList();
    }
}
