package io.ogtickets.catalog.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what order-service last told of a category's places. */
@Component
public class RecordAvailability {

    private final JdbcClient jdbc;

    RecordAvailability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An older version than the one that is known changes nothing. */
    @Transactional
    public void of(String session, String category, long version, int capacity, int taken) {
        jdbc.sql("""
                        UPDATE category
                        SET capacity = :capacity, available = :available, availability_version = :version
                        WHERE session_code = :session AND category = :category AND availability_version < :version""")
                .param("session", session)
                .param("category", category)
                .param("version", version)
                .param("capacity", capacity)
                .param("available", capacity - taken)
                .update();
    }
}
