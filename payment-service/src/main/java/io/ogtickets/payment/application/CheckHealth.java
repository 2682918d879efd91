package io.ogtickets.payment.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How payments do, for the back office. */
@Component
public class CheckHealth {

    private final JdbcClient jdbc;
    private final ProviderHealth provider;

    CheckHealth(JdbcClient jdbc, ProviderHealth provider) {
        this.jdbc = jdbc;
        this.provider = provider;
    }

    public Health now() {
        return jdbc.sql("""
                        SELECT CAST(:circuit AS text) AS circuit,
                            (SELECT count(*) FROM payment WHERE status = 'OPEN') AS open_payments,
                            (SELECT count(*) FROM refund WHERE next_attempt_at IS NOT NULL) AS refunds_under_way,
                            (SELECT coalesce(extract(epoch FROM now() - min(requested_at)), 0)::bigint FROM refund
                                WHERE next_attempt_at IS NOT NULL) AS oldest_refund_seconds,
                            (SELECT count(*) FROM stripe_event WHERE status = 'STORED') AS events_waiting,
                            (SELECT count(*) FROM stripe_event WHERE status = 'UNEXPLAINED') AS events_unexplained,
                            (SELECT extract(epoch FROM now() - read_until)::bigint FROM stripe_cursor)
                                AS reconciled_seconds_ago""")
                .param("circuit", provider.circuit())
                .query(Health.class)
                .single();
    }

    /**
     * How payments do.
     *
     * @param circuit {@code CLOSED} is well; {@code OPEN}: Stripe isn't asked for the moment; {@code HALF_OPEN}: it is tried
     * @param oldestRefundSeconds for how long the refund that waits longest has waited
     * @param eventsUnexplained what Stripe told and nobody could explain: somebody must look
     * @param reconciledSecondsAgo how far back Stripe's own list of events has been read
     */
    public record Health(
            String circuit,
            long openPayments,
            long refundsUnderWay,
            long oldestRefundSeconds,
            long eventsWaiting,
            long eventsUnexplained,
            long reconciledSecondsAgo) {}
}
