package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Calendar;
import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.catalog.domain.Sport;
import io.ogtickets.catalog.domain.Venue;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes sessions as they are now, and the calendar that they stand in, table by table in JDBC batches. */
@Component
class CatalogWriter {

    private static final int BATCH = 1_000;

    private record CategoryRow(Session session, Category category, int capacity) {}

    private record OfferRow(Session session, Offer offer) {}

    private final JdbcTemplate jdbc;

    CatalogWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What new sessions refer to. */
    void write(Calendar calendar) {
        writeSports(calendar.sports());
        writeVenues(calendar.venues());
    }

    /** Those that are there already become as they are given, but for their capacities, which order-service tells. */
    void put(List<Session> sessions) {
        writeSessions(sessions);
        writeCategories(sessions.stream().flatMap(CatalogWriter::categoriesOf).toList());
        writeOffers(sessions.stream()
                .flatMap(session -> session.offers().stream().map(offer -> new OfferRow(session, offer)))
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
                INSERT INTO venue (code, name_en, name_fr, city, address, latitude, longitude, time_zone, capacity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", venues, BATCH, (row, venue) -> {
            row.setString(1, venue.code());
            row.setString(2, venue.name().en());
            row.setString(3, venue.name().fr());
            row.setString(4, venue.city());
            row.setString(5, venue.address());
            row.setObject(6, venue.latitude());
            row.setObject(7, venue.longitude());
            row.setString(8, venue.timeZone().getId());
            row.setInt(9, venue.capacity());
        });
    }

    private void writeSessions(List<Session> sessions) {
        jdbc.batchUpdate("""
                INSERT INTO session (code, version, sport_code, venue_code, title_en, title_fr, starts_at, ends_at,
                                     local_date, medal, phase, status, gates, search_text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE
                SET version = excluded.version, venue_code = excluded.venue_code, title_en = excluded.title_en,
                    title_fr = excluded.title_fr, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    local_date = excluded.local_date, medal = excluded.medal, phase = excluded.phase,
                    status = excluded.status, gates = excluded.gates, search_text = excluded.search_text
                """, sessions, BATCH, (row, session) -> {
            Sitting sitting = session.sitting();
            row.setString(1, session.code());
            row.setLong(2, session.version());
            row.setString(3, sitting.sport().code());
            row.setString(4, sitting.venue().code());
            row.setString(5, sitting.title().en());
            row.setString(6, sitting.title().fr());
            row.setObject(7, sitting.startsAt().toInstant().atOffset(ZoneOffset.UTC));
            row.setObject(8, sitting.endsAt().toInstant().atOffset(ZoneOffset.UTC));
            row.setObject(9, sitting.startsAt().toLocalDate());
            row.setBoolean(10, sitting.medal());
            row.setString(11, sitting.phase());
            row.setString(12, session.status().name());
            row.setArray(
                    13,
                    row.getConnection().createArrayOf("text", session.gates().toArray()));
            row.setString(14, searchTextOf(sitting));
        });
    }

    private void writeCategories(List<CategoryRow> categories) {
        jdbc.batchUpdate("""
                INSERT INTO category (session_code, category, rank, capacity) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", categories, BATCH, (row, category) -> {
            row.setString(1, category.session().code());
            row.setString(2, category.category().name());
            row.setInt(3, category.category().rank());
            row.setInt(4, category.capacity());
        });
    }

    private void writeOffers(List<OfferRow> offers) {
        jdbc.batchUpdate("""
                INSERT INTO offer (id, session_code, category, type, persons, amount, currency, live_code, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET amount = excluded.amount, currency = excluded.currency, live_code = excluded.live_code,
                    status = excluded.status""", offers, BATCH, (row, line) -> {
            row.setObject(1, line.offer().id());
            row.setString(2, line.session().code());
            row.setString(3, line.offer().category().name());
            row.setString(4, line.offer().type().name());
            row.setInt(5, line.offer().type().persons());
            row.setLong(6, line.offer().price().amount());
            row.setString(7, line.offer().price().currency());
            row.setBoolean(8, line.offer().liveCode());
            row.setString(9, line.offer().status().name());
        });
    }

    private static Stream<CategoryRow> categoriesOf(Session session) {
        return session.places().entrySet().stream()
                .map(places -> new CategoryRow(session, places.getKey(), places.getValue()));
    }

    private static String searchTextOf(Sitting sitting) {
        return SearchText.of(Stream.of(
                                sitting.title(),
                                sitting.sport().name(),
                                sitting.venue().name())
                        .flatMap(CatalogWriter::bothLanguages)
                        .distinct()
                        .collect(Collectors.joining(" "))
                + " " + sitting.venue().city());
    }

    private static Stream<String> bothLanguages(Localised text) {
        return Stream.of(text.en(), text.fr());
    }
}
