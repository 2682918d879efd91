package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Calendar;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Seating;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.SessionEvent;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private final CalendarSource source;
    private final CatalogWriter writer;
    private final Sessions sessions;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportCalendar(
            CalendarSource source,
            CatalogWriter writer,
            Sessions sessions,
            Outbox outbox,
            JdbcClient jdbc,
            Clock clock) {
        this.source = source;
        this.writer = writer;
        this.sessions = sessions;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing where there are sessions already; several instances may try at once. */
    @Transactional
    public void once() {
        sessions.lockNewOnes();
        if (jdbc.sql("SELECT EXISTS (SELECT FROM session)").query(Boolean.class).single()) {
            return;
        }
        Instant now = clock.instant();
        Calendar calendar = source.read().ahead(now, AHEAD);
        List<Session> published = calendar.sessions().stream()
                .map(sitting -> onSale(sitting, now))
                .toList();
        writer.write(calendar);
        writer.put(published);
        outbox.append(published.stream()
                .map(session -> new OutgoingEvent(
                        "catalog", session.code(), SessionEvent.SESSION_PUBLISHED.type(), SessionState.of(session)))
                .toList());
        log.info("{} sessions are on sale at the demonstration tariff", published.size());
    }

    private static Session onSale(Sitting sitting, Instant now) {
        Venue venue = sitting.venue();
        return Session.publish(sitting, Seating.gatesOf(venue), Seating.of(venue), Offer.of(sitting, Ids::next), now);
    }
}
