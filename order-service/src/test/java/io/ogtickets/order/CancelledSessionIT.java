package io.ogtickets.order;

import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Who paid for a session that is cancelled gets the money back, unasked. */
class CancelledSessionIT extends RefundFlow {

    @Test
    void aCancelledSessionRefundsEverybodyWhateverTheGatesSay() {
        gates.admit(tickets.get(0));
        gates.goAway();
        UUID late = UUID.randomUUID();
        String paidLater = customers.order(late, offer("B", "DUO")).id();

        cancelTheSession();

        await().untilAsserted(
                        () -> assertThat(progress().path("requested").asInt()).isOne());
        assertThat(refund(0).path("reason").asString()).isEqualTo("session-cancelled");
        assertThat(refund(0).at("/amount/amount").asLong()).isEqualTo(PRICE.amount());
        assertThat(books.taken(session.session(), "A")).isZero();

        neighbours.pay(paidLater, UUID.randomUUID(), new Money(9_001, "EUR"));
        moneyArrives(0);

        awaitStatus(order, "REFUNDED");
        await().untilAsserted(
                        () -> assertThat(progress().path("requested").asInt()).isOne());
        assertThat(progress().path("refunded").asInt()).isOne();
        assertThat(progress().path("ordersLeft").asInt()).isZero();
        assertThat(progress().at("/amount/amount").asLong()).isEqualTo(PRICE.amount() + 9_001);
        assertThat(progress().path("finishedAt").asString()).isNotEmpty();
    }

    private JsonNode progress() {
        return admin(HttpMethod.GET, "orders/refund-runs/" + session.session()).body();
    }
}
