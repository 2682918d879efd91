package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.ordering.application.ErasedAccounts;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PrivacyIT extends OrderFlow {

    @Autowired
    private ErasedAccounts erased;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String paid = "";
    private String unpaid = "";

    @BeforeEach
    void buySomething() {
        UUID solo = offer("A", "SOLO");
        customers.send(
                HttpMethod.PUT,
                "/api/v1/cart",
                TestTokens.spectator(buyer.toString()),
                "",
                Map.of("items", List.of(item(solo, 3))));
        unpaid = customers.order(buyer, solo).id();
        paid = customers.order(buyer, solo).id();
        pay(paid, UUID.randomUUID(), 4_800);
        customers.refund(buyer, paid);
    }

    @Test
    void allThatIsHeldOnAPersonIsGivenOut() {
        Answer export = export(buyer);

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body().at("/cart/items/0/quantity").asInt()).isOne();
        assertThat(export.body().path("orders")).hasSize(2);
        assertThat(export.body().at("/orders/0/refunds/0/status").asString()).isEqualTo("REQUESTED");
        assertThat(export(UUID.randomUUID()).body().path("orders")).isEmpty();
    }

    @Test
    void anErasedPersonsOrdersStayAndNameNobody() {
        assertThat(erase().body().path("done").asBoolean()).isTrue();
        assertThat(erase().body().path("done").asBoolean()).isTrue();

        assertThat(export(buyer).body().path("orders")).isEmpty();
        assertThat(export(buyer).body().at("/cart/items")).isEmpty();
        assertThat(books.placesWhere(buyer)).isEmpty();
        assertThat(books.accountOf(paid)).isNotEqualTo(books.accountOf(unpaid));
        assertThat(books.taken(session.session(), "A")).isOne();

        books.endHold(unpaid);
        await().untilAsserted(
                        () -> assertThat(books.taken(session.session(), "A")).isZero());
    }

    @Test
    void anErasureIsAlsoHeardOf() {
        EventSample sample = new EventSample("auth-service", "account-erased");
        String told = sample.json().replaceAll("(\"account\": *\")[^\"]*", "$1" + buyer);
        assertThat(sample.problemsOf(told)).isEmpty();

        neighbours.tellAsItStands("accounts", buyer.toString(), "account-erased", told);

        await().untilAsserted(() -> assertThat(books.placesWhere(buyer)).isEmpty());
    }

    @Test
    void aRequestThatWasUnderWayBringsNobodyBack() {
        UUID solo = offer("A", "SOLO");
        String token = TestTokens.spectator(buyer.toString());
        erase();

        Answer merged = customers.send(
                HttpMethod.POST, "/api/v1/cart/merge", token, "", Map.of("items", List.of(item(solo, 1))));
        Answer ordered = customers.order(buyer, solo);

        assertThat(merged.text("code")).isEqualTo("unauthenticated");
        assertThat(ordered.text("code")).isEqualTo("unauthenticated");
        assertThat(books.placesWhere(buyer)).isEmpty();
        assertThat(customers.order(UUID.randomUUID(), solo).status()).isEqualTo(201);
    }

    @Test
    void aRequestThatLookedBeforeIsWaitedForAndErasedToo() {
        CompletableFuture<Answer> erasure = new TransactionTemplate(transactions).execute(status -> {
            erased.demandNone(List.of(new AccountId(buyer)));
            long us = jdbc.sql("SELECT pg_backend_pid()").query(Long.class).single();
            CompletableFuture<Answer> erasing = CompletableFuture.supplyAsync(this::erase);
            await().until(() -> erasing.isDone() || isWaitedFor(us));
            jdbc.sql("INSERT INTO cart (account_id, lines, changed_at) VALUES (?, '[]', now())"
                            + " ON CONFLICT (account_id) DO UPDATE SET changed_at = now()")
                    .param(buyer)
                    .update();
            return erasing;
        });

        assertThat(erasure.join().status()).isEqualTo(200);
        assertThat(books.placesWhere(buyer)).isEmpty();
    }

    private boolean isWaitedFor(long backend) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid)))")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    @Test
    void onlyAuthServiceAsksForThis() {
        String stranger = TestTokens.service("ticket-service", "purchase-shares");

        assertThat(customers
                        .send(HttpMethod.GET, "/internal/exports/" + buyer, stranger, "", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(customers
                        .send(HttpMethod.POST, "/internal/erasures", stranger, "", Map.of("accountId", buyer))
                        .status())
                .isEqualTo(403);
        assertThat(books.placesWhere(buyer)).isNotEmpty();
    }

    private Answer export(UUID account) {
        return customers.send(
                HttpMethod.GET,
                "/internal/exports/" + account,
                TestTokens.service("auth-service", "exports"),
                "",
                Map.of());
    }

    private Answer erase() {
        return customers.send(
                HttpMethod.POST,
                "/internal/erasures",
                TestTokens.service("auth-service", "erasures"),
                "",
                Map.of("accountId", buyer));
    }
}
