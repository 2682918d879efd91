package io.ogtickets.catalog.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.catalog.domain.Category;
import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.OfferStatus;
import io.ogtickets.catalog.domain.OfferType;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.SessionStatus;
import io.ogtickets.catalog.domain.Sitting;
import io.ogtickets.catalog.domain.Venue;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All sessions, as a whole each. Always part of a use case's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sessions {

    private static final long NEW_SESSIONS = 0x0617_CA1E;

    private record Places(Category category, int capacity) {}

    private final JdbcClient jdbc;
    private final FindSportsAndVenues find;

    Sessions(JdbcClient jdbc, FindSportsAndVenues find) {
        this.jdbc = jdbc;
        this.find = find;
    }

    /** Until the end of the transaction, nobody else adds a session: the row that could be locked isn't there yet. */
    void lockNewOnes() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", NEW_SESSIONS)
                .query(row -> {});
    }

    /** As it is at this moment. */
    Optional<Session> find(String code) {
        return jdbc.sql("SELECT * FROM session WHERE code = :code")
                .param("code", code)
                .query(this::session)
                .optional();
    }

    /** Locked to the end of the transaction; refuses with {@code not-found}. */
    Session lock(String code) {
        return jdbc.sql("SELECT * FROM session WHERE code = :code FOR UPDATE")
                .param("code", code)
                .query(this::session)
                .optional()
                .orElseThrow(() -> Refusal.notFound("session"));
    }

    /** Those at a venue, in the same way. */
    List<Session> lockThoseAt(String venue) {
        return jdbc.sql("SELECT * FROM session WHERE venue_code = :venue ORDER BY code FOR UPDATE")
                .param("venue", venue)
                .query(this::session)
                .list();
    }

    /** The session of an offer, in the same way. */
    Session lockThatOf(UUID offer) {
        return jdbc.sql("SELECT session_code FROM offer WHERE id = :offer")
                .param("offer", offer)
                .query(String.class)
                .optional()
                .map(this::lock)
                .orElseThrow(() -> Refusal.notFound("offer"));
    }

    private Session session(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        return Session.known(
                sitting(row),
                Arrays.asList((String[]) row.getArray("gates").getArray()),
                placesOf(code),
                offersOf(code),
                SessionStatus.valueOf(row.getString("status")),
                row.getLong("version"));
    }

    private Sitting sitting(ResultSet row) throws SQLException {
        Venue venue = find.knownVenue(row.getString("venue_code"));
        return new Sitting(
                row.getString("code"),
                find.knownSport(row.getString("sport_code")),
                venue,
                new Localised(row.getString("title_en"), row.getString("title_fr")),
                at(venue, row, "starts_at"),
                at(venue, row, "ends_at"),
                row.getBoolean("medal"),
                row.getString("phase"));
    }

    private static ZonedDateTime at(Venue venue, ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(venue.timeZone());
    }

    private Map<Category, Integer> placesOf(String session) {
        return jdbc
                .sql("SELECT category, capacity FROM category WHERE session_code = :session")
                .param("session", session)
                .query((row, number) -> new Places(Category.valueOf(row.getString("category")), row.getInt("capacity")))
                .list()
                .stream()
                .collect(toMap(Places::category, Places::capacity));
    }

    private List<Offer> offersOf(String session) {
        return jdbc.sql("""
                        SELECT o.* FROM offer o JOIN category c USING (session_code, category)
                        WHERE session_code = :session ORDER BY c.rank, o.persons""")
                .param("session", session)
                .query((row, number) -> new Offer(
                        row.getObject("id", UUID.class),
                        Category.valueOf(row.getString("category")),
                        OfferType.valueOf(row.getString("type")),
                        new Money(row.getLong("amount"), row.getString("currency")),
                        row.getBoolean("live_code"),
                        OfferStatus.valueOf(row.getString("status"))))
                .list();
    }
}
