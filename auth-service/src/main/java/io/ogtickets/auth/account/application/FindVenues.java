package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up at the gates of which venues a member of the staff works. */
@Component
public class FindVenues {

    private final JdbcClient jdbc;

    FindVenues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the catalogue; none means all. */
    public List<String> of(AccountId account) {
        return jdbc.sql("SELECT venue FROM account_venue WHERE account = :account ORDER BY venue")
                .param("account", account.value())
                .query(String.class)
                .list();
    }
}
