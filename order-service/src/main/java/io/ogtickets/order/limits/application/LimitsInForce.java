package io.ogtickets.order.limits.application;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.ogtickets.order.ordering.domain.PurchaseLimits;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The limits as every order is checked against them. A change is in force on all instances after a second; no count ever
 * passes the limit that its order was checked against.
 */
@Component
public class LimitsInForce {

    private static final Duration OLDEST = Duration.ofSeconds(1);
    private static final String ONLY = "limits";

    private final JdbcClient jdbc;
    private final PurchaseLimits defaults;
    private final LoadingCache<String, PurchaseLimits> cache =
            Caffeine.newBuilder().expireAfterWrite(OLDEST).build(key -> read());

    LimitsInForce(JdbcClient jdbc, DefaultLimits defaults) {
        this.jdbc = jdbc;
        this.defaults = defaults.limits();
    }

    /** At most a second old. */
    public PurchaseLimits now() {
        return cache.get(ONLY);
    }

    void forget() {
        cache.invalidateAll();
    }

    PurchaseLimits read() {
        return set("").orElse(defaults);
    }

    /** Those that were set, if any ever were; nobody else changes them until the end of the transaction. */
    Optional<PurchaseLimits> lock() {
        return set(" FOR UPDATE");
    }

    private Optional<PurchaseLimits> set(String lock) {
        return jdbc.sql("SELECT per_session, per_games FROM purchase_limit" + lock)
                .query((row, number) -> new PurchaseLimits(row.getInt("per_session"), row.getInt("per_games")))
                .optional();
    }
}
