package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Calendar;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the calendar of the Games on sale, once, at the demonstration tariff. */
@Component
public class ImportCalendar {

    private static final Logger log = LoggerFactory.getLogger(ImportCalendar.class);
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final long IMPORT_LOCK = 0x0617_CA1E;

    private final CalendarSource source;
    private final CatalogWriter writer;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportCalendar(CalendarSource source, CatalogWriter writer, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.source = source;
        this.writer = writer;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing where there are sessions already; several instances may try at once. */
    @Transactional
    public void once() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", IMPORT_LOCK)
                .query(row -> {});
        if (jdbc.sql("SELECT EXISTS (SELECT FROM session)").query(Boolean.class).single()) {
            return;
        }
        Calendar calendar = source.read().ahead(clock.instant(), AHEAD);
        Map<Session, List<Offer>> offers = new LinkedHashMap<>();
        calendar.sessions().forEach(session -> offers.put(session, Offer.of(session, Ids::next)));
        writer.write(calendar, offers);
        outbox.append(offers.entrySet().stream()
                .map(entry -> SessionState.published(entry.getKey(), entry.getValue()))
                .map(state -> new OutgoingEvent("catalog", state.session(), "session-published", state))
                .toList());
        log.info("{} sessions are on sale at the demonstration tariff", offers.size());
    }
}
