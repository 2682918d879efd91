package io.ogtickets.catalog.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.SessionEvent;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each venue the address that the calendar has now, and tells of it with the sessions there. */
@Component
public class AddressVenues {

    private static final Logger log = LoggerFactory.getLogger(AddressVenues.class);

    private final CalendarSource source;
    private final FindSportsAndVenues find;
    private final Sessions sessions;
    private final CatalogWriter writer;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    AddressVenues(
            CalendarSource source,
            FindSportsAndVenues find,
            Sessions sessions,
            CatalogWriter writer,
            Outbox outbox,
            JdbcClient jdbc) {
        this.source = source;
        this.find = find;
        this.sessions = sessions;
        this.writer = writer;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** Does nothing where they are known; several instances may try at once. */
    @Transactional
    public void asInTheCalendar() {
        sessions.lockNewOnes();
        Map<String, Venue> inCalendar = source.venues().stream().collect(toMap(Venue::code, venue -> venue));
        for (Venue known : find.venues()) {
            Venue wanted = inCalendar.get(known.code());
            if (wanted != null && !Objects.equals(wanted.address(), known.address())) {
                address(wanted);
            }
        }
    }

    private void address(Venue venue) {
        List<Session> there = sessions.lockThoseAt(venue.code());
        there.forEach(session -> session.findAt(venue.address()));
        jdbc.sql("UPDATE venue SET address = :address WHERE code = :code")
                .param("address", venue.address())
                .param("code", venue.code())
                .update();
        List<Session> changed =
                there.stream().filter(session -> session.untold().isPresent()).toList();
        writer.put(changed);
        outbox.append(changed.stream()
                .map(session -> new OutgoingEvent(
                        "catalog", session.code(), SessionEvent.SESSION_CHANGED.type(), SessionState.of(session)))
                .toList());
        log.info("Venue {} is at {}; {} sessions say so", venue.code(), venue.address(), changed.size());
    }
}
