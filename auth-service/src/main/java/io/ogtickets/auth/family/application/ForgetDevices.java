package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has devices known no more: whoever holds one, the next sign-in on it is one on a new device. */
@Component
class ForgetDevices {

    private static final String OF_ONE = """
            DELETE FROM known_device d USING sign_in_family f
            WHERE f.id = :family AND f.account = :account AND d.account = f.account AND d.digest = f.known_by""";

    private static final String OF_ALL = """
            DELETE FROM known_device WHERE account = :account
              AND digest IS DISTINCT FROM (SELECT known_by FROM sign_in_family WHERE id = :here AND account = :account)""";

    private final JdbcClient jdbc;

    ForgetDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called before the family ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(AccountId account, FamilyId family) {
        jdbc.sql(OF_ONE)
                .param("family", family.value())
                .param("account", account.value())
                .update();
    }

    /**
     * To be called before the families end.
     *
     * @param here a family whose device stays known; null for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allOf(AccountId account, @Nullable FamilyId here) {
        @Nullable UUID kept = here == null ? null : here.value();
        jdbc.sql(OF_ALL)
                .param("here", kept, Types.OTHER)
                .param("account", account.value())
                .update();
    }
}
