package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.OrderId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the back office looks for, as SQL about an order {@code o}. */
record OrderConditions(String sql, Map<String, Object> values) {

    static OrderConditions of(OrderQuery query) {
        return new OrderConditions("true", Map.of())
                .and("reference", query.reference(), OrderConditions::withDashes, "o.reference = :reference")
                .and("account", query.account(), id -> id, "o.account_id = :account")
                .and("status", query.status(), Enum::name, "o.status = :status")
                .and(
                        "session",
                        query.session(),
                        code -> code,
                        "o.id IN (SELECT order_id FROM order_line WHERE session_code = :session)")
                .and("refund", query.refund(), Enum::name, """
                        (o.id IN (SELECT order_id FROM refund WHERE status = :refund)
                         OR :refund = 'FAILED'
                            AND o.id IN (SELECT order_id FROM order_payment WHERE outcome = 'REFUND_FAILED'))""")
                .and(
                        "dispute",
                        query.dispute(),
                        Enum::name,
                        "o.id IN (SELECT order_id FROM order_dispute WHERE status = :dispute)")
                .and("from", query.from(), OrderConditions::utc, "o.placed_at >= :from")
                .and("firstId", query.from(), OrderId::earliest, "o.id >= :firstId")
                .and("to", query.to(), OrderConditions::utc, "o.placed_at < :to")
                .and("lastId", query.to(), OrderId::latest, "o.id <= :lastId");
    }

    private <T> OrderConditions and(String name, @Nullable T wanted, Function<T, Object> inSql, String condition) {
        if (wanted == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, inSql.apply(wanted));
        return new OrderConditions(sql + " AND " + condition, more);
    }

    private static Object utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** As it is read over the phone: XXXX-XXXX-XXXX. */
    private static String withDashes(String reference) {
        return reference
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replaceAll("^(.{4})(.{4})(.{4})$", "$1-$2-$3");
    }
}
