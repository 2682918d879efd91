package io.ogtickets.catalog.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.ogtickets.catalog.application.SessionView.Places;
import io.ogtickets.catalog.domain.Localised;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists, filters and searches sessions. */
@Component
public class FindSessions {

    private static final String FROM = """
            FROM session s JOIN sport ON sport.code = s.sport_code JOIN venue ON venue.code = s.venue_code
            WHERE (:sport::text IS NULL OR s.sport_code = :sport)
              AND (:venue::text IS NULL OR s.venue_code = :venue)
              AND (:from::date IS NULL OR s.local_date >= :from)
              AND (:to::date IS NULL OR s.local_date <= :to)
              AND (:medal::boolean IS NULL OR s.medal = :medal)
              AND s.search_text LIKE ALL (:patterns)
            """;

    private static final String COLUMNS = """
            SELECT s.*, sport.name_en AS sport_en, sport.name_fr AS sport_fr,
                   venue.name_en AS venue_en, venue.name_fr AS venue_fr, venue.city,
                   venue.address AS venue_address, venue.time_zone
            """;

    private record CategoryRow(String session, Places places) {}

    private final JdbcClient jdbc;

    FindSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PageOf<SessionView> matching(SessionFilter filter, SessionSort sort, PageQuery page) {
        long total = query("SELECT count(*) " + FROM, filter).query(Long.class).single();
        List<SessionView> sessions = query(
                        COLUMNS + FROM + "ORDER BY " + sort.columns() + " LIMIT :limit OFFSET :offset", filter)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(FindSessions::session)
                .list();
        return PageOf.of(withCategories(sessions), page, total);
    }

    public Optional<SessionView> byCode(String code) {
        return jdbc.sql(COLUMNS + "FROM session s JOIN sport ON sport.code = s.sport_code"
                        + " JOIN venue ON venue.code = s.venue_code WHERE s.code = :code")
                .param("code", code)
                .query(FindSessions::session)
                .optional()
                .map(session -> withCategories(List.of(session)).getFirst());
    }

    private JdbcClient.StatementSpec query(String sql, SessionFilter filter) {
        return jdbc.sql(sql)
                .param("sport", filter.sport())
                .param("venue", filter.venue())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("medal", filter.medal())
                .param("patterns", filter.patterns());
    }

    private List<SessionView> withCategories(List<SessionView> sessions) {
        Map<String, List<Places>> places = jdbc
                .sql("""
                        SELECT session_code, category, capacity, available FROM category
                        WHERE session_code = ANY (:codes) ORDER BY session_code, rank""")
                .param("codes", sessions.stream().map(SessionView::code).toArray(String[]::new))
                .query((row, number) -> new CategoryRow(
                        row.getString("session_code"),
                        new Places(row.getString("category"), row.getInt("capacity"), row.getInt("available"))))
                .list()
                .stream()
                .collect(groupingBy(CategoryRow::session, mapping(CategoryRow::places, toList())));
        return sessions.stream()
                .map(session -> session.with(places.getOrDefault(session.code(), List.of())))
                .toList();
    }

    private static SessionView session(ResultSet row, int number) throws SQLException {
        return new SessionView(
                row.getString("code"),
                row.getString("sport_code"),
                new Localised(row.getString("sport_en"), row.getString("sport_fr")),
                row.getString("venue_code"),
                new Localised(row.getString("venue_en"), row.getString("venue_fr")),
                row.getString("city"),
                row.getString("venue_address"),
                new Localised(row.getString("title_en"), row.getString("title_fr")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("time_zone"),
                row.getBoolean("medal"),
                row.getString("phase"),
                row.getString("status"),
                Arrays.asList((String[]) row.getArray("gates").getArray()),
                List.of());
    }
}
