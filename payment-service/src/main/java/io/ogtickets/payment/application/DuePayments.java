package io.ogtickets.payment.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open payments that it is time to ask Stripe about. */
@Component
class DuePayments {

    /** @param expire whether its session is to be ended */
    record DuePayment(String sessionId, boolean expire) {}

    static final int BATCH = 100;

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    DuePayments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes some for the caller alone. They are due again later, whether he succeeds or dies: one whose session is to be
     * ended after {@code every}, another after its age again, so that a buyer who ponders costs few calls.
     */
    List<DuePayment> claim(Duration every) {
        return jdbc.sql("""
                        UPDATE payment
                        SET last_check_at = :now,
                            next_check_at = :now + CASE WHEN expiry_requested_at IS NULL
                            THEN greatest(:every * interval '1 second', :now - opened_at)
                            ELSE :every * interval '1 second' END
                        WHERE id IN (
                            SELECT id FROM payment WHERE next_check_at <= :now
                            ORDER BY next_check_at LIMIT :batch FOR UPDATE SKIP LOCKED)
                        RETURNING session_id, expiry_requested_at IS NOT NULL AS expire""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("every", every.toMillis() / 1_000.0)
                .param("batch", BATCH)
                .query(DuePayment.class)
                .list();
    }

    /** Makes an open payment due at once, unless Stripe was asked a moment ago; answers whether it did. */
    boolean hasten(UUID payment) {
        return jdbc.sql("""
                        UPDATE payment SET next_check_at = :now
                        WHERE id = :id AND status = 'OPEN' AND next_check_at > :now
                            AND coalesce(last_check_at, opened_at) < :aMomentAgo""")
                        .param("id", payment)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("aMomentAgo", clock.instant().minus(MOMENT).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
