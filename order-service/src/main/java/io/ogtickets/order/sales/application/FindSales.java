package io.ogtickets.order.sales.application;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures; all of an answer are of the same moment. Sums are in the currency of the settings. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FindSales {

    /** What each way to break sales down is, in SQL. */
    private static final Map<String, String> KEYS = Map.of("type", "o.type", "day", "f.day::text", "sport", "s.sport");

    private static final String SOLD_BETWEEN = """
            FROM sales_figures f JOIN offer o ON o.id = f.offer_id JOIN session s ON s.code = o.session_code
            WHERE f.currency = :currency AND f.day BETWEEN :from AND :to
            """;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final String currency;
    private final ZoneId timeZone;

    FindSales(JdbcClient jdbc, SalesProperties properties) {
        this.jdbc = jdbc;
        this.currency = properties.currency();
        this.timeZone = properties.timeZone();
    }

    /** All offers, those that sell best first. */
    public PageOf<OfferSales> byOffer(PageQuery page) {
        long total = jdbc.sql("SELECT count(*) FROM offer").query(Long.class).single();
        List<OfferSales> offers = jdbc.sql(
                        "SELECT o.id, o.session_code, o.category, o.type, o.amount AS price, o.currency, "
                                + SalesFigures.SUMS + """
                        FROM offer o LEFT JOIN sales_figures f ON f.offer_id = o.id AND f.currency = :currency
                        GROUP BY o.id
                        ORDER BY quantity DESC, o.session_code, o.category, o.id LIMIT :limit OFFSET :offset""")
                .param("currency", currency)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> new OfferSales(
                        row.getObject("id", UUID.class),
                        row.getString("session_code"),
                        row.getString("category"),
                        row.getString("type"),
                        new Money(row.getLong("price"), row.getString("currency")),
                        SalesFigures.of(row, currency)))
                .list();
        return PageOf.of(offers, page, total);
    }

    /**
     * Sales of some days, both included.
     *
     * @param by {@code type}, {@code day} or {@code sport}
     */
    public SalesReport report(String by, @Nullable LocalDate from, @Nullable LocalDate to, PageQuery page) {
        String key = Objects.requireNonNull(KEYS.get(by));
        List<SalesReport.Item> items = query(
                        "SELECT " + key + " AS key, " + SalesFigures.SUMS + SOLD_BETWEEN + "GROUP BY 1 ORDER BY 1",
                        from,
                        to)
                .query((row, number) -> new SalesReport.Item(row.getString("key"), SalesFigures.of(row, currency)))
                .list();
        SalesFigures sum = query("SELECT " + SalesFigures.SUMS + SOLD_BETWEEN, from, to)
                .query((row, number) -> SalesFigures.of(row, currency))
                .single();
        List<SalesReport.Item> shown =
                items.stream().skip(page.offset()).limit(page.limit()).toList();
        return new SalesReport(by, shown, page.number(), page.limit(), items.size(), sum, disputesLost(from, to));
    }

    private Money disputesLost(@Nullable LocalDate from, @Nullable LocalDate to) {
        return query("""
                        SELECT coalesce(sum(amount), 0) FROM order_dispute
                        WHERE status = 'LOST' AND currency = :currency
                          AND (told_at AT TIME ZONE :timeZone)::date BETWEEN :from AND :to""", from, to)
                .param("timeZone", timeZone.getId())
                .query((row, number) -> new Money(row.getLong(1), currency))
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql(sql)
                .param("currency", currency)
                .param("from", Objects.requireNonNullElse(from, FIRST))
                .param("to", Objects.requireNonNullElse(to, LAST));
    }
}
