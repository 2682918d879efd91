package io.ogtickets.order.inventory.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how many places are left, once a second at most for each session that changes.
 *
 * <p>What was told last is kept beside the allotments, not in them: the hot rows are never locked for this, and bear no
 * index for it.
 */
@Component
public class PublishAvailability {

    private static final Duration THROTTLE = Duration.ofSeconds(1);
    private static final long ONE_AT_A_TIME = 0x0A7A11;

    private record Row(String session, AvailabilityChanged.Category category) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    PublishAvailability(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${og.inventory.look-for-changes-every:500ms}")
    @Transactional
    public void publish() {
        if (!isMyTurn()) {
            return;
        }
        Instant now = clock.instant();
        List<AvailabilityChanged> changes = changesUntoldSince(now.minus(THROTTLE));
        if (!changes.isEmpty()) {
            remember(changes, now);
            outbox.append(changes.stream()
                    .map(change -> new OutgoingEvent("availability", change.session(), "availability-changed", change))
                    .toList());
        }
    }

    /** Two instances that publish at once could tell an older figure after a newer one. */
    private boolean isMyTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    private List<AvailabilityChanged> changesUntoldSince(Instant lastTold) {
        return jdbc
                .sql("""
                        SELECT a.* FROM allotment a
                        JOIN (SELECT session_code, sum(version) AS versions FROM allotment GROUP BY session_code) s
                             USING (session_code)
                        LEFT JOIN availability_told t USING (session_code)
                        WHERE t.session_code IS NULL OR (s.versions > t.versions AND t.told_at <= :lastTold)""")
                .param("lastTold", lastTold.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(
                        row.getString("session_code"),
                        new AvailabilityChanged.Category(
                                row.getString("category"),
                                row.getLong("version"),
                                row.getInt("capacity"),
                                row.getInt("taken"))))
                .list()
                .stream()
                .collect(groupingBy(Row::session, mapping(Row::category, toList())))
                .entrySet()
                .stream()
                .map(session -> new AvailabilityChanged(session.getKey(), session.getValue()))
                .toList();
    }

    private void remember(List<AvailabilityChanged> changes, Instant now) {
        jdbc.sql("""
                        INSERT INTO availability_told (session_code, versions, told_at)
                        SELECT session_code, versions, :now FROM unnest(:sessions, :versions) AS t (session_code, versions)
                        ON CONFLICT (session_code) DO UPDATE
                        SET versions = excluded.versions, told_at = excluded.told_at""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "sessions",
                        changes.stream().map(AvailabilityChanged::session).toArray(String[]::new))
                .param(
                        "versions",
                        changes.stream().map(AvailabilityChanged::versions).toArray(Long[]::new))
                .update();
    }
}
