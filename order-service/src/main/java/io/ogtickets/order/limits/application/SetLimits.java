package io.ogtickets.order.limits.application;

import io.ogtickets.order.ordering.domain.PurchaseLimits;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets how many tickets a person may buy from now on. What was bought before stays. */
@Component
public class SetLimits {

    private static final Logger log = LoggerFactory.getLogger(SetLimits.class);

    private final JdbcClient jdbc;
    private final LimitsInForce inForce;
    private final Clock clock;

    SetLimits(JdbcClient jdbc, LimitsInForce inForce, Clock clock) {
        this.jdbc = jdbc;
        this.inForce = inForce;
        this.clock = clock;
    }

    public PurchaseLimits set(PurchaseLimits limits, UUID administrator) {
        jdbc.sql("""
                        INSERT INTO purchase_limit (per_session, per_games, set_by, set_at)
                        VALUES (:perSession, :perGames, :administrator, :now)
                        ON CONFLICT (only_row) DO UPDATE
                        SET per_session = excluded.per_session, per_games = excluded.per_games,
                            set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("perSession", limits.perSession())
                .param("perGames", limits.perGames())
                .param("administrator", administrator)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        inForce.forget();
        log.info("{} set the purchase limits to {}", administrator, limits);
        return limits;
    }

    /** What was set last, seen at once. */
    public PurchaseLimits read() {
        return inForce.read();
    }
}
