package io.ogtickets.order;

import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.platformtest.EventSample;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Money that could not be given back is seen, and tried again by an administrator. */
class FailedRefundIT extends RefundFlow {

    @Test
    void aRefundThatFailedIsSeen() {
        customers.refund(buyer, order, tickets.get(0));

        neighbours.refundFailed(order, refund(0).path("id").asString(), "charge_disputed");

        await().untilAsserted(
                        () -> assertThat(refund(0).path("status").asString()).isEqualTo("FAILED"));
        assertThat(refund(0).path("problem").asString()).isEqualTo("charge_disputed");
        assertThat(customers.statusOf(buyer, order)).isEqualTo("PAID");
    }

    @Test
    void whatPaymentServiceTellsOfRefundsIsUnderstood() {
        customers.refund(buyer, order, tickets.get(0));
        customers.refund(buyer, order, tickets.get(1));

        tellSample("payment-refunded", 0);
        tellSample("refund-failed", 1);

        await().untilAsserted(
                        () -> assertThat(refund(1).path("status").asString()).isEqualTo("FAILED"));
        assertThat(refund(0).path("status").asString()).isEqualTo("REFUNDED");
    }

    private void tellSample(String type, int which) {
        EventSample sample = new EventSample("payment-service", type);
        String told = sample.json()
                .replaceAll("(\"order\": *\")[^\"]*", "$1" + order)
                .replaceAll(
                        "(\"refund\": *\")[^\"]*",
                        "$1" + refund(which).path("id").asString());
        assertThat(sample.problemsOf(told)).isEmpty();
        neighbours.tellAsItStands("payments", order, type, told);
    }

    @Test
    void moneyThatPaidNothingIsSeenToGoBack() {
        neighbours.pay(order, UUID.randomUUID(), PRICE);
        awaitTold(order, "order-placed", "order-paid", "refund-requested");
        JsonNode asked = neighbours.lastToldOf(order);
        assertThat(asked.path("tickets")).isEmpty();
        assertThat(asked.path("account").asString()).isEqualTo(buyer.toString());

        neighbours.refunded(order, asked.path("refund").asString(), PRICE);

        await().untilAsserted(() -> assertThat(books.paymentsOf(order)).containsExactly("SETTLED", "REFUNDED"));
        assertThat(customers.statusOf(buyer, order)).isEqualTo("PAID");
    }

    @Test
    void whatFailedIsFoundAndTriedAgainUnderAnotherName() {
        customers.refund(buyer, order, tickets.get(0));
        String first = refund(0).path("id").asString();
        neighbours.refundFailed(order, first, "charge_disputed");
        await().untilAsserted(() -> assertThat(found("FAILED")).containsExactly(order));

        Answer retried = tryAgain(first);

        assertThat(retried.status()).isEqualTo(200);
        assertThat(found("FAILED")).isEmpty();
        assertThat(statusOf(0)).isEqualTo("RETRIED");
        assertThat(statusOf(1)).isEqualTo("REQUESTED");
        awaitTold(order, "order-placed", "order-paid", "refund-requested", "refund-requested");
        JsonNode asked = neighbours.lastToldOf(order);
        assertThat(asked.path("refund").asString()).isNotEqualTo(first);
        assertThat(asked.path("payment").asString()).isEqualTo(payment.toString());
        assertThat(asked.at("/amount/amount").asLong()).isEqualTo(4_251);
        assertThat(asked.at("/tickets/0").asString()).isEqualTo(tickets.get(0).toString());
        assertThat(books.taken(session.session(), "A")).isEqualTo(3);

        moneyArrives(1);
        awaitStatus(order, "PARTIALLY_REFUNDED");
        assertThat(tryAgain(first).text("code")).isEqualTo("refund-state");
    }

    @Test
    void onlyOneOfManyTriesAtOnceCounts() {
        customers.refund(buyer, order, tickets.get(0));
        String first = refund(0).path("id").asString();
        neighbours.refundFailed(order, first, "lost_or_stolen_card");
        await().untilAsserted(() -> assertThat(statusOf(0)).isEqualTo("FAILED"));

        List<Answer> answers = Customers.atOnce(Collections.nCopies(8, () -> tryAgain(first)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("refund-state"));
        assertThat(statusOf(2)).isEmpty();
    }

    @Test
    void moneyThatPaidNothingIsTriedAgainForTheSameReason() {
        neighbours.pay(order, UUID.randomUUID(), PRICE);
        awaitTold(order, "order-placed", "order-paid", "refund-requested");
        String first = neighbours.lastToldOf(order).path("refund").asString();
        neighbours.refundFailed(order, first, "unknown");
        await().untilAsserted(() -> assertThat(found("FAILED")).containsExactly(order));

        assertThat(tryAgain(first).status()).isEqualTo(200);

        awaitTold(order, "order-placed", "order-paid", "refund-requested", "refund-requested");
        JsonNode asked = neighbours.lastToldOf(order);
        assertThat(asked.path("refund").asString()).isNotEqualTo(first);
        assertThat(asked.path("reason").asString()).isEqualTo("already-paid");
        assertThat(asked.at("/amount/amount").asLong()).isEqualTo(PRICE.amount());
        assertThat(tryAgain(first).status()).isEqualTo(404);
    }

    private List<String> found(String refund) {
        return admin(HttpMethod.GET, "orders?account=" + buyer + "&refund=" + refund)
                .body()
                .path("items")
                .valueStream()
                .map(found -> found.path("id").asString())
                .toList();
    }

    private Answer tryAgain(String refund) {
        return admin(HttpMethod.POST, "orders/" + order + "/refunds/" + refund + "/retry");
    }
}
