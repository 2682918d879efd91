package io.ogtickets.order.limits.application;

import io.ogtickets.order.ordering.domain.PurchaseLimits;
import io.ogtickets.platform.audit.StaffAct;
import io.ogtickets.platform.audit.StaffActs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sets how many tickets a person may buy from now on. What was bought before stays. */
@Component
public class SetLimits {

    private final JdbcClient jdbc;
    private final LimitsInForce inForce;
    private final StaffActs acts;
    private final TransactionOperations transaction;
    private final Clock clock;

    SetLimits(JdbcClient jdbc, LimitsInForce inForce, StaffActs acts, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.inForce = inForce;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The same limits again change nothing; those of the settings do, for once set they hold whatever becomes of the settings. */
    public PurchaseLimits set(PurchaseLimits limits, UUID administrator) {
        transaction.executeWithoutResult(status -> {
            Optional<PurchaseLimits> before = inForce.lock();
            if (!before.equals(Optional.of(limits))) {
                write(limits);
                acts.tell(act(administrator, before, limits));
            }
        });
        inForce.forget();
        return limits;
    }

    private static StaffAct act(UUID administrator, Optional<PurchaseLimits> before, PurchaseLimits now) {
        StaffAct act = StaffAct.of(administrator, "purchase-limits-changed");
        return before.map(set -> act.changed("perSession", set.perSession(), now.perSession())
                        .changed("perGames", set.perGames(), now.perGames()))
                .orElseGet(() -> act.with("perSession", now.perSession()).with("perGames", now.perGames()));
    }

    private void write(PurchaseLimits limits) {
        jdbc.sql("""
                        INSERT INTO purchase_limit (per_session, per_games, set_at)
                        VALUES (:perSession, :perGames, :now)
                        ON CONFLICT (only_row) DO UPDATE
                        SET per_session = excluded.per_session, per_games = excluded.per_games,
                            set_at = excluded.set_at""")
                .param("perSession", limits.perSession())
                .param("perGames", limits.perGames())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was set last, seen at once. */
    public PurchaseLimits read() {
        return inForce.read();
    }
}
