package io.ogtickets.catalog.application;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists offers with their prices and what is left of them. */
@Component
public class FindOffers {

    private static final String FROM = """
            FROM offer o JOIN category c ON c.session_code = o.session_code AND c.category = o.category
                 JOIN session s ON s.code = o.session_code
            WHERE (:session::text IS NULL OR o.session_code = :session)
              AND (:type::text IS NULL OR o.type = :type)
            """;

    private static final String COLUMNS = """
            SELECT o.*, CASE WHEN o.status = 'ON_SALE' AND s.status = 'ON_SALE'
                             THEN c.available / o.persons ELSE 0 END AS left_over
            """;

    private final JdbcClient jdbc;

    FindOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PageOf<OfferView> matching(@Nullable String session, @Nullable String type, PageQuery page) {
        long total = query("SELECT count(*) " + FROM, session, type)
                .query(Long.class)
                .single();
        return PageOf.of(
                query(
                                COLUMNS + FROM
                                        + "ORDER BY o.session_code, c.rank, o.persons LIMIT :limit OFFSET :offset",
                                session,
                                type)
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .query(FindOffers::offer)
                        .list(),
                page,
                total);
    }

    private JdbcClient.StatementSpec query(String sql, @Nullable String session, @Nullable String type) {
        return jdbc.sql(sql).param("session", session).param("type", type);
    }

    private static OfferView offer(ResultSet row, int number) throws SQLException {
        return new OfferView(
                row.getObject("id", UUID.class),
                row.getString("session_code"),
                row.getString("category"),
                row.getString("type"),
                row.getInt("persons"),
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getInt("left_over"),
                row.getBoolean("live_code"),
                row.getString("status"));
    }
}
