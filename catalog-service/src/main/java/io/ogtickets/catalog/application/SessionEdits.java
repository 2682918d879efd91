package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.SessionEvent;
import io.ogtickets.platform.audit.StaffActs;
import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.event.OutgoingEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what commands did to sessions, tells the other services, and tells the journal which administrator it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SessionEdits {

    private final CatalogWriter writer;
    private final Outbox outbox;
    private final StaffActs acts;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SessionEdits(CatalogWriter writer, Outbox outbox, StaffActs acts, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.writer = writer;
        this.outbox = outbox;
        this.acts = acts;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A command that changes nothing is welcome from whatever version on: it may be one whose answer was lost (RFC 9110,
     * 13.1.1).
     */
    Session edit(Session locked, Editor editor, Consumer<Session> command) {
        long before = locked.version();
        EditAct act = EditAct.on(locked, editor.administrator());
        command.accept(locked);
        if (locked.version() != before) {
            editor.demandHasSeen(before);
        }
        return keep(locked, act);
    }

    Session publish(Session session, UUID administrator) {
        return keep(session, EditAct.on(session, administrator));
    }

    /** What no administrator did, but an update of the service. */
    void keepByItself(List<Session> changed) {
        changed.forEach(session -> session.untold().ifPresent(event -> keep(session, event)));
    }

    private Session keep(Session session, EditAct act) {
        session.untold().ifPresent(event -> {
            keep(session, event);
            acts.tell(act.told(event, session));
        });
        return session;
    }

    private void keep(Session session, SessionEvent event) {
        SessionState state = SessionState.of(session);
        writer.put(List.of(session));
        outbox.append(new OutgoingEvent("catalog", session.code(), event.type(), state));
        note(state, event);
    }

    private void note(SessionState state, SessionEvent event) {
        jdbc.sql("""
                        INSERT INTO session_edit (session_code, version, event, at, state)
                        VALUES (:session, :version, :event, :now, :state::jsonb)""")
                .param("session", state.session())
                .param("version", state.version())
                .param("event", event.type())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("state", json.writeValueAsString(state))
                .update();
    }
}
