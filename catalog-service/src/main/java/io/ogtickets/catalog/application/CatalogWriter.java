package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Calendar;
import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Seating;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a whole calendar, table by table in JDBC batches. */
@Component
class CatalogWriter {

    private static final int BATCH = 1_000;

    private record CategoryRow(Session session, Category category, int capacity) {}

    private record OfferRow(Session session, Offer offer) {}

    private final JdbcTemplate jdbc;

    CatalogWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Calendar calendar, Map<Session, List<Offer>> offersBySession) {
        writeSports(calendar.sports());
        writeVenues(calendar.venues());
        writeSessions(calendar.sessions());
        writeCategories(calendar.sessions().stream()
                .flatMap(CatalogWriter::categoriesOf)
                .toList());
        writeOffers(offersBySession.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(offer -> new OfferRow(entry.getKey(), offer)))
                .toList());
    }

    private void writeSports(List<Sport> sports) {
        jdbc.batchUpdate("INSERT INTO sport (code, name_en, name_fr) VALUES (?, ?, ?)", sports, BATCH, (row, sport) -> {
            row.setString(1, sport.code());
            row.setString(2, sport.name().en());
            row.setString(3, sport.name().fr());
        });
    }

    private void writeVenues(List<Venue> venues) {
        jdbc.batchUpdate("""
                INSERT INTO venue (code, name_en, name_fr, city, latitude, longitude, time_zone, capacity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", venues, BATCH, (row, venue) -> {
            row.setString(1, venue.code());
            row.setString(2, venue.name().en());
            row.setString(3, venue.name().fr());
            row.setString(4, venue.city());
            row.setObject(5, venue.latitude());
            row.setObject(6, venue.longitude());
            row.setString(7, venue.timeZone().getId());
            row.setInt(8, venue.capacity());
        });
    }

    private void writeSessions(List<Session> sessions) {
        jdbc.batchUpdate("""
                INSERT INTO session (code, version, sport_code, venue_code, title_en, title_fr, starts_at, ends_at,
                                     local_date, medal, phase, status, gates, search_text)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ON_SALE', ?, ?)""", sessions, BATCH, (row, session) -> {
            row.setString(1, session.code());
            row.setString(2, session.sport().code());
            row.setString(3, session.venue().code());
            row.setString(4, session.title().en());
            row.setString(5, session.title().fr());
            row.setObject(6, session.startsAt().toInstant().atOffset(ZoneOffset.UTC));
            row.setObject(7, session.endsAt().toInstant().atOffset(ZoneOffset.UTC));
            row.setObject(8, session.startsAt().toLocalDate());
            row.setBoolean(9, session.medal());
            row.setString(10, session.phase());
            row.setArray(
                    11,
                    row.getConnection()
                            .createArrayOf(
                                    "text", Seating.gatesOf(session.venue()).toArray()));
            row.setString(12, searchTextOf(session));
        });
    }

    private void writeCategories(List<CategoryRow> categories) {
        jdbc.batchUpdate(
                "INSERT INTO category (session_code, category, rank, capacity) VALUES (?, ?, ?, ?)",
                categories,
                BATCH,
                (row, category) -> {
                    row.setString(1, category.session().code());
                    row.setString(2, category.category().name());
                    row.setInt(3, category.category().rank());
                    row.setInt(4, category.capacity());
                });
    }

    private void writeOffers(List<OfferRow> offers) {
        jdbc.batchUpdate("""
                INSERT INTO offer (id, session_code, category, type, persons, amount, currency, live_code, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ON_SALE')""", offers, BATCH, (row, line) -> {
            row.setObject(1, line.offer().id());
            row.setString(2, line.session().code());
            row.setString(3, line.offer().category().name());
            row.setString(4, line.offer().type().name());
            row.setInt(5, line.offer().type().persons());
            row.setLong(6, line.offer().price().amount());
            row.setString(7, line.offer().price().currency());
            row.setBoolean(8, line.offer().liveCode());
        });
    }

    private static Stream<CategoryRow> categoriesOf(Session session) {
        return Seating.of(session.venue()).entrySet().stream()
                .map(places -> new CategoryRow(session, places.getKey(), places.getValue()));
    }

    private static String searchTextOf(Session session) {
        return SearchText.of(Stream.of(
                                session.title(),
                                session.sport().name(),
                                session.venue().name())
                        .flatMap(CatalogWriter::bothLanguages)
                        .distinct()
                        .collect(Collectors.joining(" "))
                + " " + session.venue().city());
    }

    private static Stream<String> bothLanguages(Localised text) {
        return Stream.of(text.en(), text.fr());
    }
}
