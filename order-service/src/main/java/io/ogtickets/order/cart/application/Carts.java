package io.ogtickets.order.cart.application;

import io.ogtickets.order.cart.domain.Cart;
import io.ogtickets.order.cart.domain.CartLine;
import io.ogtickets.order.ordering.domain.AccountId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All carts, one a person. */
@Component
class Carts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Carts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Empty for a person who has none. */
    Cart of(AccountId owner) {
        return find(owner, "");
    }

    /** Nobody else changes it until the end of the transaction. */
    Cart lock(AccountId owner) {
        jdbc.sql("""
                        INSERT INTO cart (account_id, lines, changed_at) VALUES (:owner, '[]', :now)
                        ON CONFLICT DO NOTHING""")
                .param("owner", owner.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(owner, "FOR UPDATE");
    }

    void save(AccountId owner, Cart cart) {
        jdbc.sql("UPDATE cart SET lines = :lines::jsonb, changed_at = :now WHERE account_id = :owner")
                .param("lines", json.writeValueAsString(cart.lines()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("owner", owner.value())
                .update();
    }

    private Cart find(AccountId owner, String lock) {
        return jdbc.sql("SELECT lines FROM cart WHERE account_id = :owner " + lock)
                .param("owner", owner.value())
                .query(String.class)
                .optional()
                .map(lines -> new Cart(List.of(json.readValue(lines, CartLine[].class))))
                .orElse(Cart.EMPTY);
    }
}
