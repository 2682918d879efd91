package io.ogtickets.catalog.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.Venue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives each venue the address that the calendar has now, and tells of it with the sessions there. */
@Component
public class AddressVenues {

    private static final Logger log = LoggerFactory.getLogger(AddressVenues.class);

    private final CalendarSource source;
    private final FindSportsAndVenues find;
    private final Sessions sessions;
    private final SessionEdits edits;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    AddressVenues(
            CalendarSource source,
            FindSportsAndVenues find,
            Sessions sessions,
            SessionEdits edits,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.source = source;
        this.find = find;
        this.sessions = sessions;
        this.edits = edits;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does nothing where they are known; several instances may try at once. Venue by venue, so that no lock is held for long. */
    public void asInTheCalendar() {
        Map<String, Venue> inCalendar = source.venues().stream().collect(toMap(Venue::code, venue -> venue));
        for (Venue known : find.venues()) {
            Venue wanted = inCalendar.get(known.code());
            if (wanted != null && !Objects.equals(wanted.address(), known.address())) {
                transaction.executeWithoutResult(status -> address(wanted));
            }
        }
    }

    private void address(Venue venue) {
        sessions.lockNewOnes();
        List<Session> there = sessions.lockThoseAt(venue.code());
        there.forEach(session -> session.findAt(venue.address()));
        jdbc.sql("UPDATE venue SET address = :address WHERE code = :code")
                .param("address", venue.address())
                .param("code", venue.code())
                .update();
        List<Session> changed =
                there.stream().filter(session -> session.untold().isPresent()).toList();
        edits.keepByItself(changed);
        log.info("Venue {} is at {}; {} sessions say so", venue.code(), venue.address(), changed.size());
    }
}
