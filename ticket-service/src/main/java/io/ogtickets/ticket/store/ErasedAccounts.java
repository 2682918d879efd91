package io.ogtickets.ticket.store;

import io.ogtickets.ticket.domain.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose accounts were erased, as digests: enough to know one that must not come back. */
@Repository
public class ErasedAccounts {

    private final JdbcClient jdbc;

    ErasedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void remember(AccountId erased) {
        jdbc.sql("INSERT INTO erased_account (digest) VALUES (sha256(uuid_send(:account))) ON CONFLICT DO NOTHING")
                .param("account", erased.value())
                .update();
    }

    /** Drops the answers that are kept for an account's repeated requests. */
    public void dropRequests(AccountId account) {
        jdbc.sql("DELETE FROM idempotent_request WHERE account = :account")
                .param("account", account.toString())
                .update();
    }
}
