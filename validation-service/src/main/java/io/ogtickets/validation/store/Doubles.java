package io.ogtickets.validation.store;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.TicketId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tickets more than one went in by. */
@Repository
public class Doubles {

    /** Somebody went in by each without being its admission, and beside him its admission, or another such one. */
    private static final String OF_SESSION = """
             FROM scan AS besides
            WHERE session = :session AND ticket_id IS NOT NULL
                AND ((told = 'ADMITTED' AND verdict <> 'ADMITTED') OR displaced_by IS NOT NULL)
            GROUP BY ticket_id
            HAVING count(*) > 1 OR EXISTS (
                SELECT FROM scan WHERE ticket_id = besides.ticket_id AND verdict = 'ADMITTED' AND undone_at IS NULL)
            """;

    private final JdbcClient jdbc;

    Doubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(SessionCode session) {
        return jdbc.sql("SELECT count(*) FROM (SELECT" + OF_SESSION + ") AS doubles")
                .param("session", session.value())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    public PageOf<TicketId> list(SessionCode session, PageQuery page) {
        return PageOf.of(
                jdbc
                        .sql("SELECT ticket_id" + OF_SESSION
                                + "ORDER BY max(at) DESC, ticket_id LIMIT :limit OFFSET :offset")
                        .param("session", session.value())
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(TicketId::new)
                        .toList(),
                page,
                count(session));
    }
}
