package io.ogtickets.bench.stage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What payment-service tells once Stripe has the money, put straight into its outbox: thousands of payments without as many
 * payment pages. All that follows is the system's own.
 */
public record Payments(Stage stage) {

    private static final String TELL = """
            INSERT INTO outbox (shard, topic, key, event_id, type, source, time, data)
            SELECT abs(hashtext(id)) % 16, 'payments', id, gen_random_uuid(), 'payment-succeeded', 'payment-service', now(),
                   convert_to(json_build_object(
                       'payment', gen_random_uuid(), 'version', 1, 'order', id,
                       'amount', json_build_object('amount', total, 'currency', 'EUR'),
                       'succeededAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8')
            FROM unnest(string_to_array(?, ','), string_to_array(?, ',')::bigint[]) AS paid (id, total)""";

    /** An order that waits for its payment, of so many cents. */
    public record Awaited(String order, long total) {}

    /**
     * All that were placed since then, the oldest first.
     *
     * @param seconds since the epoch
     */
    public List<Awaited> awaitedSince(double seconds) {
        return stage
                .database()
                .named("orders")
                .map("SELECT id::text, total FROM ticket_order WHERE status = 'AWAITING_PAYMENT'"
                        + " AND placed_at > to_timestamp(" + seconds + ") ORDER BY id")
                .entrySet()
                .stream()
                .map(order -> new Awaited(order.getKey(), order.getValue().longValue()))
                .toList();
    }

    public void succeed(List<Awaited> paid) {
        stage.database()
                .named("payments")
                .execute(
                        TELL,
                        paid.stream().map(Awaited::order).collect(Collectors.joining(",")),
                        paid.stream().map(one -> Long.toString(one.total())).collect(Collectors.joining(",")));
    }
}
