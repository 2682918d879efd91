package io.ogtickets.order.ordering.application;

import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.platform.problem.Refusal;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose accounts were erased, as digests: enough to know one that must not come back. Their tokens are refused within
 * seconds; this is for requests that were under way.
 */
@Component
public class ErasedAccounts {

    private final JdbcClient jdbc;

    ErasedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for those that looked before and aren't done yet, so that what they write is there to be erased; who looks later
     * waits for the end of this transaction. To be called before any row is locked.
     */
    public void remember(AccountId erased) {
        jdbc.sql("SELECT pg_advisory_xact_lock(erasures())").query(row -> {});
        jdbc.sql("INSERT INTO erased_account (digest) VALUES (sha256(uuid_send(:account))) ON CONFLICT DO NOTHING")
                .param("account", erased.value())
                .update();
    }

    /**
     * Refuses with {@code unauthenticated} to write down what would bring one of them back; until the end of the transaction
     * none is erased. To be called before any row is locked.
     */
    public void demandNone(Collection<AccountId> accounts) {
        boolean any = jdbc.sql("SELECT any_erased(:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
        if (any) {
            throw Refusal.unauthenticated("unauthenticated", "There is no such account any more.");
        }
    }
}
