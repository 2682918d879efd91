package io.ogtickets.order.privacy.application;

import io.ogtickets.order.ordering.application.ErasedAccounts;
import io.ogtickets.order.ordering.domain.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go of a person (GDPR, article 17). Orders stay for the books, each under a random account of its own, so that
 * nothing leads back and no two of them lead to each other; all else goes. Doing it again changes nothing.
 */
@Component
public class ErasePerson {

    private static final String ORDERS = "UPDATE ticket_order SET account_id = gen_random_uuid() WHERE id = :order";

    private static final List<String> THE_REST = List.of(
            "DELETE FROM cart WHERE account_id = :person",
            "DELETE FROM ticket_count WHERE account_id = :person",
            "DELETE FROM idempotent_request WHERE account = CAST(:person AS text)");

    private final JdbcClient jdbc;
    private final ErasedAccounts erased;

    ErasePerson(JdbcClient jdbc, ErasedAccounts erased) {
        this.jdbc = jdbc;
        this.erased = erased;
    }

    @Transactional
    public void erase(AccountId person) {
        erased.remember(person);
        List<UUID> orders = jdbc.sql("SELECT id FROM ticket_order WHERE account_id = :person ORDER BY id FOR UPDATE")
                .param("person", person.value())
                .query(UUID.class)
                .list();
        for (UUID order : orders) {
            jdbc.sql(ORDERS).param("order", order).update();
            jdbc.sql("UPDATE refund SET request_key = NULL WHERE order_id = :order")
                    .param("order", order)
                    .update();
        }
        THE_REST.forEach(sql -> jdbc.sql(sql).param("person", person.value()).update());
    }
}
