package io.ogtickets.order.catalog.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.platform.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What offers cost, and whether they are on sale. */
@Component
public class FindOffers {

    private final JdbcClient jdbc;

    FindOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are known. */
    public Map<UUID, Offer> byIds(Collection<UUID> ids) {
        return jdbc.sql("""
                        SELECT o.*, o.status = 'ON_SALE' AND s.status = 'ON_SALE' AS on_sale
                        FROM offer o JOIN session s ON s.code = o.session_code
                        WHERE o.id = ANY (:ids)""").param("ids", ids.toArray(UUID[]::new)).query(FindOffers::offer).list().stream()
                .collect(toMap(Offer::id, identity()));
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("session_code"),
                row.getString("category"),
                row.getString("type"),
                row.getInt("persons"),
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getBoolean("live_code"),
                row.getBoolean("on_sale"));
    }
}
