package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;

import io.ogtickets.order.RemoteNeighbours.Gates;
import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A family of four at 170.01 and two solos at 48.00 were bought and paid. */
abstract class RefundFlow extends OrderFlow {

    static final Money PRICE = new Money(17_001 + 2 * 4_800, "EUR");

    @Autowired
    Gates gates;

    final UUID payment = UUID.randomUUID();
    String order = "";
    List<UUID> tickets = List.of();

    @BeforeEach
    void buyAFamilyAndTwoSolos() {
        order = customers
                .order(buyer, List.of(item(offer("A", "FAMILY"), 1), item(offer("B", "SOLO"), 2)))
                .id();
        tickets = books.ticketsOf(order);
        pay(order, payment, PRICE.amount());
    }

    @AfterEach
    void theGatesAreThereAgain() {
        gates.comeBack();
    }

    JsonNode refund(int which) {
        return customers
                .get(buyer, "/api/v1/orders/" + order)
                .body()
                .path("refunds")
                .path(which);
    }

    String statusOf(int which) {
        return refund(which).path("status").asString();
    }

    void moneyArrives(int which) {
        JsonNode refund = refund(which);
        neighbours.refunded(
                order,
                refund.path("id").asString(),
                new Money(refund.at("/amount/amount").asLong(), "EUR"));
    }
}
