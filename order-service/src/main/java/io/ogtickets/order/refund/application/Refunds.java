package io.ogtickets.order.refund.application;

import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.refund.domain.Refund;
import io.ogtickets.order.refund.domain.RefundStatus;
import io.ogtickets.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All refunds of tickets. */
@Component
class Refunds {

    private final JdbcClient jdbc;

    Refunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Refund refund) {
        jdbc.sql("""
                        INSERT INTO refund (id, order_id, request_key, session_code, status, reason, tickets, amount,
                                            currency, problem, requested_at, next_attempt_at)
                        VALUES (:id, :order, :key, :session, :status, :reason, :tickets, :amount,
                                :currency, :problem, :requestedAt, :nextAttempt)""")
                .param("id", refund.id())
                .param("order", refund.order().value())
                .param("key", refund.requestKey())
                .param("session", refund.session())
                .param("status", refund.status().name())
                .param("reason", refund.reason())
                .param("tickets", refund.tickets().toArray(UUID[]::new))
                .param("amount", refund.amount().amount())
                .param("currency", refund.amount().currency())
                .param("problem", refund.problem())
                .param("requestedAt", utc(refund.requestedAt()))
                .param("nextAttempt", utc(refund.nextAttempt()))
                .update();
    }

    void save(Refund refund) {
        jdbc.sql("""
                        UPDATE refund SET status = :status, problem = :problem, next_attempt_at = :nextAttempt
                        WHERE id = :id""")
                .param("status", refund.status().name())
                .param("problem", refund.problem())
                .param("nextAttempt", utc(refund.nextAttempt()))
                .param("id", refund.id())
                .update();
    }

    void postpone(UUID id, Instant nextAttempt) {
        jdbc.sql("UPDATE refund SET next_attempt_at = :nextAttempt WHERE id = :id")
                .param("nextAttempt", utc(nextAttempt))
                .param("id", id)
                .update();
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql("SELECT * FROM refund WHERE id = :id")
                .param("id", id)
                .query(Refunds::refund)
                .optional();
    }

    Optional<Refund> askedFor(OrderId order, String requestKey) {
        return jdbc.sql("SELECT * FROM refund WHERE order_id = :order AND request_key = :key")
                .param("order", order.value())
                .param("key", requestKey)
                .query(Refunds::refund)
                .optional();
    }

    /** The tickets of an order that wait in some refund. */
    Set<UUID> pendingTicketsOf(OrderId order) {
        return Set.copyOf(jdbc.sql("SELECT unnest(tickets) FROM refund WHERE order_id = :order AND status = 'PENDING'")
                .param("order", order.value())
                .query(UUID.class)
                .list());
    }

    /** Those whose tickets it is time to ask for again, the oldest first. */
    List<Refund> due(Instant now, int atMost) {
        return jdbc.sql("""
                        SELECT * FROM refund WHERE status = 'PENDING' AND next_attempt_at <= :now
                        ORDER BY next_attempt_at LIMIT :most""")
                .param("now", utc(now))
                .param("most", atMost)
                .query(Refunds::refund)
                .list();
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("request_key"),
                row.getString("session_code"),
                RefundStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                Set.of((UUID[]) row.getArray("tickets").getArray()),
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getString("problem"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
