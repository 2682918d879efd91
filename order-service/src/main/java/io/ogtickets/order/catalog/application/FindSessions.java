package io.ogtickets.order.catalog.application;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of sessions. */
@Component
public class FindSessions {

    private final JdbcClient jdbc;

    FindSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their codes, in order. */
    public List<String> cancelledAmong(Collection<String> sessions) {
        return jdbc.sql("SELECT code FROM session WHERE code = ANY (:sessions) AND status = 'CANCELLED' ORDER BY code")
                .param("sessions", sessions.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
