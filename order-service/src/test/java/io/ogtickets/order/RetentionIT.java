package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.order.privacy.application.OrderRetention;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who somebody was is known for as long as the settings say, and not for longer. */
class RetentionIT extends OrderFlow {

    private static final UUID NOBODY = new UUID(0, 0);

    @Autowired
    private OrderRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aCartIsDeletedNinetyDaysAfterItsLastChangeAndNotBefore() {
        UUID another = UUID.randomUUID();
        putInCart(buyer);
        putInCart(another);
        jdbc.sql("UPDATE cart SET changed_at = now() - interval '91 days' WHERE account_id = ?")
                .param(buyer)
                .update();
        jdbc.sql("UPDATE cart SET changed_at = now() - interval '89 days' WHERE account_id = ?")
                .param(another)
                .update();

        retention.apply();

        assertThat(books.placesWhere(buyer)).isEmpty();
        assertThat(books.placesWhere(another)).containsExactly("cart");
    }

    @Test
    void moreThanABatchIsDeletedInOneGo() {
        jdbc.sql("""
                        INSERT INTO cart (account_id, lines, changed_at)
                        SELECT gen_random_uuid(), '[]', now() - interval '100 days' FROM generate_series(1, 1201)""").update();

        retention.apply();

        assertThat(count("SELECT count(*) FROM cart WHERE changed_at < now() - interval '90 days'"))
                .isZero();
    }

    @Test
    void anUnpaidOrderLosesItsOwnerAfterHalfAYearAndNotBefore() {
        String old = unpaid();
        String recent = unpaid();
        String open = customers.order(buyer, offer("A", "SOLO")).id();
        place(old, 181);
        place(recent, 179);
        place(open, 181);
        int taken = books.taken(session.session(), "A");

        retention.apply();

        assertThat(books.accountOf(old)).isEqualTo(NOBODY);
        assertThat(books.accountOf(recent)).isEqualTo(buyer);
        assertThat(books.accountOf(open)).as("its places are still held").isEqualTo(buyer);
        assertThat(count("SELECT count(*) FROM purchase_key WHERE order_id = '" + old + "'"))
                .isZero();
        assertThat(books.taken(session.session(), "A")).isEqualTo(taken);
        books.balance();
    }

    @Test
    void aPaidOrderLosesItsOwnerThreeYearsAfterItsSessionAndStaysInTheBooks() {
        String order = customers.order(buyer, offer("A", "SOLO")).id();
        pay(order, UUID.randomUUID(), 4_800);
        place(order, 2000);
        List<String> figures = figures();

        endSession(1094);
        retention.apply();
        assertThat(books.accountOf(order)).isEqualTo(buyer);

        endSession(1096);
        retention.apply();
        assertThat(books.accountOf(order)).isEqualTo(NOBODY);
        assertThat(books.placesWhere(buyer))
                .as("but for the day's repeatable requests")
                .containsExactly("idempotent_request");
        assertThat(statusOf(order)).isEqualTo("PAID");
        assertThat(figures()).isEqualTo(figures);
        assertThat(books.taken(session.session(), "A")).isOne();
        books.balance();
    }

    @Test
    void ofSomebodysCountsExactlyThoseOfForgottenOrdersGo() {
        CatalogueSession other = neighbours.open(8);
        UUID here = offer("A", "SOLO");
        UUID there = Neighbours.offerOf(other, "A", "SOLO");
        String both =
                customers.order(buyer, List.of(item(here, 2), item(there, 1))).id();
        pay(both, UUID.randomUUID(), 3 * 4_800);
        customers.refund(buyer, both, books.ticketsOf(both).getFirst());
        String cancelled = customers.order(buyer, List.of(item(here, 1))).id();
        customers.cancel(buyer, cancelled);
        neighbours.pay(cancelled, UUID.randomUUID(), new Money(4_800, "EUR"));
        String expired = unpaid();
        neighbours.pay(expired, UUID.randomUUID(), new Money(1, "EUR"));
        String recent = customers.order(buyer, List.of(item(here, 2))).id();
        pay(recent, UUID.randomUUID(), 2 * 4_800);
        await().until(() -> books.paymentsOf(cancelled).size() == 1
                && books.paymentsOf(expired).size() == 1);
        List.of(both, cancelled, expired).forEach(order -> place(order, 2000));
        List.of(session.session(), other.session()).forEach(code -> endSession(code, 1096));
        assertThat(counts()).containsOnly(entry(session.session(), 3), entry(other.session(), 1), entry("*", 4));

        retention.apply();

        assertThat(List.of(both, cancelled, expired))
                .allSatisfy(order -> assertThat(books.accountOf(order)).isEqualTo(NOBODY));
        assertThat(books.accountOf(recent)).isEqualTo(buyer);
        assertThat(counts()).containsOnly(entry(session.session(), 2), entry("*", 2));
        books.balance();
    }

    @Test
    void moneyForAnExpiredOrderOfNobodyGoesBack() {
        String order = unpaid();
        place(order, 181);
        retention.apply();

        neighbours.pay(order, UUID.randomUUID(), new Money(4_800, "EUR"));

        awaitTold(order, "order-placed", "order-expired", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("order-expired");
        assertThat(new EventSample("order-service", "refund-requested")
                        .problemsOf(neighbours.toldOf(order).getLast().data()))
                .isEmpty();
        assertThat(statusOf(order)).isEqualTo("EXPIRED");
        assertThat(books.taken(session.session(), "A")).isZero();
    }

    @Test
    void aCartThatIsChangedWhileItWouldGoStays() {
        putInCart(buyer);
        CompletableFuture<Void> change = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("SELECT 1 FROM cart WHERE account_id = ? FOR UPDATE")
                    .param(buyer)
                    .query(row -> {});
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> putInCart(buyer));
            long us = count("SELECT pg_backend_pid()");
            await().until(() ->
                    count("SELECT count(*) FROM pg_stat_activity WHERE " + us + " = ANY (pg_blocking_pids(pid))") == 1);
            jdbc.sql("DELETE FROM cart WHERE account_id = ?").param(buyer).update();
            return meanwhile;
        });

        change.join();
        assertThat(count("SELECT count(*) FROM cart WHERE account_id = '" + buyer + "' AND lines <> '[]'"))
                .isOne();
    }

    @Test
    void whatStillCountsTowardsALimitIsKept() {
        String order = customers.order(buyer, offer("A", "SOLO")).id();
        pay(order, UUID.randomUUID(), 4_800);

        retention.apply();

        assertThat(count("SELECT count(*) FROM ticket_count WHERE account_id = '" + buyer + "'"))
                .isEqualTo(2);
    }

    private void putInCart(UUID owner) {
        customers.send(
                HttpMethod.PUT,
                "/api/v1/cart",
                TestTokens.spectator(owner.toString()),
                "",
                Map.of("items", List.of(item(offer("A", "SOLO"), 1))));
    }

    private String unpaid() {
        String order = customers.order(buyer, offer("A", "SOLO")).id();
        books.endHold(order);
        await().untilAsserted(() -> assertThat(statusOf(order)).isEqualTo("EXPIRED"));
        return order;
    }

    private void place(String order, int daysAgo) {
        jdbc.sql("UPDATE ticket_order SET placed_at = now() - make_interval(days => ?) WHERE id = ?::uuid")
                .params(daysAgo, order)
                .update();
    }

    private void endSession(int daysAgo) {
        endSession(session.session(), daysAgo);
    }

    private void endSession(String code, int daysAgo) {
        jdbc.sql("UPDATE session SET ends_at = now() - make_interval(days => ?) WHERE code = ?")
                .params(daysAgo, code)
                .update();
    }

    private String statusOf(String order) {
        return jdbc.sql("SELECT status FROM ticket_order WHERE id = ?::uuid")
                .param(order)
                .query(String.class)
                .single();
    }

    private Map<String, Integer> counts() {
        return jdbc
                .sql("SELECT scope, tickets FROM ticket_count WHERE account_id = ?")
                .param(buyer)
                .query((row, number) -> Map.entry(row.getString("scope"), row.getInt("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> figures() {
        return jdbc.sql("SELECT offer_id || ' ' || sum(amount) FROM sales_figures GROUP BY offer_id ORDER BY offer_id")
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
