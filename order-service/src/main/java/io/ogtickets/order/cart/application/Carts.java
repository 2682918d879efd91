package io.ogtickets.order.cart.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.cart.domain.Cart;
import io.ogtickets.order.cart.domain.CartLine;
import io.ogtickets.order.ordering.application.ErasedAccounts;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All carts, one a person; without what their owners have ordered since. */
@Component
class Carts {

    private record Kept(Cart cart, Instant changedAt) {}

    private final JdbcClient jdbc;
    private final ErasedAccounts erased;
    private final JsonMapper json;
    private final Clock clock;

    Carts(JdbcClient jdbc, ErasedAccounts erased, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.json = json;
        this.clock = clock;
    }

    /** Nobody else changes it until the end of the transaction; a conflict is an update, which locks what is there. */
    Cart lock(AccountId owner) {
        erased.demandNone(List.of(owner));
        jdbc.sql("""
                        INSERT INTO cart (account_id, lines, changed_at) VALUES (:owner, '[]', :now)
                        ON CONFLICT (account_id) DO UPDATE SET lines = cart.lines""")
                .param("owner", owner.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return of(owner);
    }

    void save(AccountId owner, Cart cart) {
        jdbc.sql("UPDATE cart SET lines = :lines::jsonb, changed_at = :now WHERE account_id = :owner")
                .param("lines", json.writeValueAsString(cart.lines()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("owner", owner.value())
                .update();
    }

    /** Empty for a person who has none. */
    Cart of(AccountId owner) {
        return jdbc.sql("SELECT lines, changed_at FROM cart WHERE account_id = :owner")
                .param("owner", owner.value())
                .query((row, number) -> new Kept(
                        new Cart(List.of(json.readValue(row.getString("lines"), CartLine[].class))),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .map(kept -> withoutWhatWasOrdered(owner, kept))
                .orElse(Cart.EMPTY);
    }

    /** Ordering empties the cart, and costs placing an order nothing: what was ordered since the last change is gone. */
    private Cart withoutWhatWasOrdered(AccountId owner, Kept kept) {
        if (kept.cart().lines().isEmpty()) {
            return kept.cart();
        }
        return kept.cart()
                .less(jdbc
                        .sql("""
                        SELECT l.offer_id, sum(l.quantity) AS quantity
                        FROM ticket_order o JOIN order_line l ON l.order_id = o.id
                        WHERE o.account_id = :owner AND o.id >= :firstId AND o.placed_at > :changedAt
                        GROUP BY l.offer_id""")
                        .param("owner", owner.value())
                        .param("firstId", OrderId.earliest(kept.changedAt()))
                        .param("changedAt", kept.changedAt().atOffset(ZoneOffset.UTC))
                        .query((row, number) ->
                                Map.entry(row.getObject("offer_id", UUID.class), row.getInt("quantity")))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
