package io.ogtickets.order;

import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Money goes back for tickets that open no gate any more, and for no others. */
class RefundIT extends RefundFlow {

    private final String spectator = TestTokens.spectator(buyer.toString());

    @Test
    void someTicketsAreRefundedToTheCentAndTheirPlacesSoldAgain() {
        Answer answer = customers.refund(buyer, order, tickets.get(0), tickets.get(4));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("PAID");
        assertThat(refund(0).path("status").asString()).isEqualTo("REQUESTED");
        assertThat(refund(0).at("/amount/amount").asLong()).isEqualTo(4_251 + 4_800);
        assertThat(gates.lets(tickets.get(0))).isFalse();
        assertThat(gates.lets(tickets.get(1))).isTrue();
        assertThat(books.taken(session.session(), "A")).isEqualTo(3);
        assertThat(books.taken(session.session(), "B")).isOne();

        moneyArrives(0);
        moneyArrives(0);

        awaitStatus(order, "PARTIALLY_REFUNDED");
        assertThat(refund(0).path("status").asString()).isEqualTo("REFUNDED");
        awaitTold(order, "order-placed", "order-paid", "refund-requested", "order-refunded");
        whatWasToldIsOfTheAgreedShape();
    }

    private void whatWasToldIsOfTheAgreedShape() {
        JsonNode refunded = neighbours.lastToldOf(order);
        assertThat(refunded.at("/refunded/amount").asLong()).isEqualTo(4_251 + 4_800);
        assertThat(refunded.path("version").asInt()).isEqualTo(4);
        for (int i = 2; i < 4; i++) {
            Neighbours.Told event = neighbours.toldOf(order).get(i);
            EventSample sample = new EventSample("order-service", event.type());
            assertThat(sample.problemsOf(event.data())).isEmpty();
            assertThat(sample.problemsOf(sample.json())).isEmpty();
        }
    }

    @Test
    void whatIsLeftIsRefundedInTheEndAndTheSumsAreTheTotal() {
        customers.refund(buyer, order, tickets.get(1));
        customers.refund(buyer, order);

        long sum = refund(0).at("/amount/amount").asLong()
                + refund(1).at("/amount/amount").asLong();
        assertThat(sum).isEqualTo(PRICE.amount());
        assertThat(books.taken(session.session(), "A")).isZero();
        assertThat(customers.refund(buyer, order).text("code")).isEqualTo("ticket-already-refunded");

        moneyArrives(1);
        awaitStatus(order, "PARTIALLY_REFUNDED");
        moneyArrives(0);
        awaitStatus(order, "REFUNDED");
        assertThat(customers.refund(buyer, order).text("code")).isEqualTo("order-state");
    }

    @Test
    void anAdmittedTicketRefusesAndSoDoAllThatWereAskedForWithIt() {
        gates.admit(tickets.get(2));

        Answer refused = customers.refund(buyer, order);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("ticket-already-admitted");
        assertThat(refused.body().at("/ticketIds/0").asString())
                .isEqualTo(tickets.get(2).toString());
        assertThat(books.taken(session.session(), "A")).isEqualTo(4);
        assertThat(refund(0).path("status").asString()).isEqualTo("REFUSED");

        assertThat(customers.refund(buyer, order, tickets.get(3)).status()).isEqualTo(200);
        awaitTold(order, "order-placed", "order-paid", "refund-requested");
    }

    @Test
    void whileTheGatesAreAwayNoMoneyMoves() {
        gates.goAway();

        Answer answer = customers.refund(buyer, order, tickets.get(0));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().at("/refunds/0/status").asString()).isEqualTo("PENDING");
        assertThat(customers.refund(buyer, order, tickets.get(0)).text("code")).isEqualTo("ticket-already-refunded");
        assertThat(books.taken(session.session(), "A")).isEqualTo(4);
        assertThat(neighbours.typesToldOf(order)).doesNotContain("refund-requested");

        gates.comeBack();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(refund(0).path("status").asString()).isEqualTo("REQUESTED"));
        assertThat(books.taken(session.session(), "A")).isEqualTo(3);
    }

    @Test
    void theSameRequestManyTimesAtOnceIsOneRefundAndOneAnswer() {
        String key = UUID.randomUUID().toString();

        List<Answer> answers = Customers.atOnce(
                Collections.nCopies(10, () -> customers.refund(spectator, key, order, tickets.get(0))));

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(customers.get(buyer, "/api/v1/orders/" + order).body().path("refunds"))
                .hasSize(1);
        assertThat(customers.refund(spectator, key, order, tickets.get(1)).text("code"))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void manyRefundsAtOnceGiveEachTicketBackOnce() {
        List<Answer> answers =
                Customers.atOnce(Collections.nCopies(8, () -> customers.refund(buyer, order, tickets.get(0))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("ticket-already-refunded"));
        assertThat(books.taken(session.session(), "A")).isEqualTo(3);
    }

    @Test
    void aRefundTakesAFreshProof() {
        Answer refused = customers.refund(
                TestTokens.stale(buyer.toString(), "SPECTATOR"),
                UUID.randomUUID().toString(),
                order);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("step-up-required");
    }

    @Test
    void aTransferredTicketIsNoLongerItsBuyersToRefund() {
        neighbours.tell(
                "tickets",
                tickets.get(0).toString(),
                "ticket-transferred",
                Map.of(
                        "ticket",
                        tickets.get(0),
                        "version",
                        2,
                        "order",
                        order,
                        "session",
                        session.session(),
                        "replacement",
                        UUID.randomUUID(),
                        "transferredAt",
                        "2028-06-02T10:00:00Z"));
        await().until(() -> books.isTransferred(tickets.get(0)));

        assertThat(customers.refund(buyer, order, tickets.get(0)).text("code")).isEqualTo("ticket-transferred");
        assertThat(customers.refund(buyer, order).status()).isEqualTo(200);
        assertThat(refund(0).path("tickets")).hasSize(5);
        moneyArrives(0);
        awaitStatus(order, "PARTIALLY_REFUNDED");
    }

    @Test
    void onlyPaidTicketsOfOnesOwnAreRefunded() {
        String unpaid = customers.order(buyer, offer("B", "SOLO")).id();

        assertThat(customers.refund(buyer, unpaid).text("code")).isEqualTo("order-state");
        assertThat(customers.refund(UUID.randomUUID(), order).status()).isEqualTo(404);
        assertThat(customers.refund(buyer, order, UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(customers.refund(spectator, "", order).text("code")).isEqualTo("idempotency-key-missing");
    }

    /** The order is the caller's, and one of the tickets is too: neither opens the way to another one. */
    @Test
    void aTicketOfAnotherOrderIsNotRefundedByNamingIt() {
        UUID stranger = UUID.randomUUID();
        String strangers = customers.order(stranger, offer("B", "SOLO")).id();
        neighbours.pay(strangers, UUID.randomUUID(), new Money(4_800, "EUR"));
        await().until(() -> customers.statusOf(stranger, strangers).equals("PAID"));
        String second = customers.order(buyer, offer("B", "SOLO")).id();
        pay(second, UUID.randomUUID(), 4_800);

        for (String other : List.of(strangers, second)) {
            UUID foreign = books.ticketsOf(other).getFirst();
            Answer refused = customers.refund(buyer, order, tickets.get(0), foreign);

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text("code")).isEqualTo("not-found");
            assertThat(customers.refund(buyer, order, foreign).status()).isEqualTo(404);
            assertThat(gates.lets(foreign)).isTrue();
            assertThat(neighbours.typesToldOf(other)).doesNotContain("refund-requested");
        }
        assertThat(gates.lets(tickets.get(0))).isTrue();
        assertThat(List.of(customers.statusOf(stranger, strangers), customers.statusOf(buyer, second)))
                .containsOnly("PAID");
        assertThat(refund(0).isMissingNode()).isTrue();
        assertThat(books.taken(session.session(), "A")).isEqualTo(4);
        assertThat(books.taken(session.session(), "B")).isEqualTo(4);
    }

    @Test
    void anAdministratorRefundsForABuyer() {
        String path = "/api/v1/admin/orders/" + order + "/refunds";
        String key = UUID.randomUUID().toString();
        String someone = UUID.randomUUID().toString();

        assertThat(customers
                        .send(HttpMethod.POST, path, spectator, key, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(customers
                        .send(HttpMethod.POST, path, TestTokens.stale(someone, "ADMINISTRATOR"), key, Map.of())
                        .text("code"))
                .isEqualTo("step-up-required");
        Answer refunded =
                customers.send(HttpMethod.POST, path, TestTokens.person(someone, "ADMINISTRATOR"), key, Map.of());

        assertThat(refunded.status()).isEqualTo(200);
        assertThat(refunded.body().at("/refunds/0/tickets")).hasSize(6);
    }
}
