package io.ogtickets.order.catalog.application;

import io.ogtickets.order.inventory.application.Allotments;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what the catalogue last told of a session, and opens allotments for its new categories. One statement a table:
 * at a first start the whole calendar arrives at once.
 */
@Component
public class RecordSession {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Allotments allotments;

    RecordSession(JdbcClient jdbc, JsonMapper json, Allotments allotments) {
        this.jdbc = jdbc;
        this.json = json;
        this.allotments = allotments;
    }

    /** An older version than the one that is known changes nothing. */
    @Transactional
    public void record(CatalogueSession session) {
        if (!isNews(session)) {
            return;
        }
        recordOffers(session);
        allotments.open(
                session.session(),
                session.categories().stream()
                        .collect(Collectors.toMap(
                                CatalogueSession.Category::category, CatalogueSession.Category::capacity)));
    }

    private boolean isNews(CatalogueSession session) {
        return jdbc.sql("""
                        INSERT INTO session (code, version, sport, starts_at, ends_at, status)
                        VALUES (:code, :version, :sport, :startsAt, :endsAt, :status)
                        ON CONFLICT (code) DO UPDATE
                        SET version = excluded.version, sport = excluded.sport, starts_at = excluded.starts_at,
                            ends_at = excluded.ends_at, status = excluded.status
                        WHERE session.version < excluded.version""")
                        .param("code", session.session())
                        .param("version", session.version())
                        .param("sport", session.sport())
                        .param("startsAt", session.startsAt().atOffset(ZoneOffset.UTC))
                        .param("endsAt", session.endsAt().atOffset(ZoneOffset.UTC))
                        .param("status", session.status())
                        .update()
                == 1;
    }

    private void recordOffers(CatalogueSession session) {
        jdbc.sql("""
                        INSERT INTO offer (id, session_code, category, type, persons, amount, currency, live_code, status)
                        SELECT offer, :session, category, type, persons,
                               (price ->> 'amount')::bigint, price ->> 'currency', "liveCode", status
                        FROM jsonb_to_recordset(:offers::jsonb) AS told (offer uuid, category text, type text,
                               persons integer, price jsonb, "liveCode" boolean, status text)
                        ON CONFLICT (id) DO UPDATE
                        SET category = excluded.category, type = excluded.type, persons = excluded.persons,
                            amount = excluded.amount, currency = excluded.currency,
                            live_code = excluded.live_code, status = excluded.status""")
                .param("session", session.session())
                .param("offers", json.writeValueAsString(session.offers()))
                .update();
    }
}
