package io.ogtickets.payment.application;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person out of the books. Amounts stay, as accounting law demands; whose they were is replaced by an id that
 * leads nowhere, another one for each payment. Doing it again changes nothing.
 */
@Component
public class ForgetAccount {

    private final JdbcClient jdbc;

    ForgetAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void forget(UUID account) {
        jdbc.sql("UPDATE payment SET account = gen_random_uuid(), version = version + 1 WHERE account = :account")
                .param("account", account)
                .update();
        jdbc.sql("DELETE FROM idempotent_request WHERE account = :account")
                .param("account", account.toString())
                .update();
    }
}
