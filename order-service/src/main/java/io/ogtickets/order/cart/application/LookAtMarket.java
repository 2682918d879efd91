package io.ogtickets.order.cart.application;

import static java.util.stream.Collectors.toMap;

import io.ogtickets.order.cart.domain.Market;
import io.ogtickets.order.catalog.application.FindOffers;
import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.limits.application.LimitsInForce;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.TicketCount;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a cart is looked at against, without locking anything. */
@Component
class LookAtMarket {

    private final FindOffers offers;
    private final LimitsInForce limits;
    private final JdbcClient jdbc;

    LookAtMarket(FindOffers offers, LimitsInForce limits, JdbcClient jdbc) {
        this.offers = offers;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    Market of(AccountId buyer, Collection<UUID> wanted) {
        Map<UUID, Offer> known = offers.byIds(wanted);
        String[] sessions =
                known.values().stream().map(Offer::session).distinct().toArray(String[]::new);
        return new Market(known, free(sessions), hours(sessions), ordered(buyer, sessions), limits.now());
    }

    private Map<AllotmentId, Integer> free(String[] sessions) {
        return jdbc
                .sql("""
                        SELECT session_code, category, capacity - taken AS free FROM allotment
                        WHERE session_code = ANY (:sessions)""")
                .param("sessions", sessions)
                .query((row, number) -> Map.entry(
                        new AllotmentId(row.getString("session_code"), row.getString("category")), row.getInt("free")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Market.Hours> hours(String[] sessions) {
        return jdbc
                .sql("SELECT code, starts_at, ends_at FROM session WHERE code = ANY (:sessions)")
                .param("sessions", sessions)
                .query((row, number) -> Map.entry(
                        row.getString("code"),
                        new Market.Hours(
                                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ends_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Integer> ordered(AccountId buyer, String[] sessions) {
        return jdbc
                .sql("SELECT scope, tickets FROM ticket_count WHERE account_id = :buyer AND scope = ANY (:scopes)")
                .param("buyer", buyer.value())
                .param(
                        "scopes",
                        Stream.concat(Stream.of(sessions), Stream.of(TicketCount.GAMES))
                                .toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("scope"), row.getInt("tickets")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
