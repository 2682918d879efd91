package io.ogtickets.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Somebody who buys for a session of eight places in each of two categories; what most tests begin with. */
@OrderServiceTest
abstract class OrderFlow {

    @Autowired
    Customers customers;

    @Autowired
    Neighbours neighbours;

    @Autowired
    Books books;

    final UUID buyer = UUID.randomUUID();
    CatalogueSession session = Neighbours.session("", 1, "", 0, List.of());

    @BeforeEach
    void openASession() {
        session = neighbours.open(8);
    }

    UUID offer(String category, String type) {
        return Neighbours.offerOf(session, category, type);
    }

    void cancelTheSession() {
        neighbours.tell(
                "catalog",
                session.session(),
                "session-cancelled",
                Neighbours.session(session.session(), 2, "CANCELLED", 8, session.offers()));
        await().until(() -> books.versionOf(session.session()) == 2);
    }

    /** Returns when it is known that the order is paid. */
    void pay(String order, UUID payment, long cents) {
        neighbours.pay(order, payment, new Money(cents, "EUR"));
        awaitStatus(order, "PAID");
    }

    void awaitStatus(String order, String status) {
        await().untilAsserted(() -> assertThat(customers.statusOf(buyer, order)).isEqualTo(status));
    }

    void awaitTold(String order, String... types) {
        await().untilAsserted(() -> assertThat(neighbours.typesToldOf(order)).containsExactly(types));
    }

    Answer startPayment(String order, UUID payer) {
        return customers.send(
                HttpMethod.POST,
                "/internal/orders/" + order + "/payment-start",
                TestTokens.service("payment-service", "payment-start"),
                "",
                Map.of("account", payer));
    }

    Answer admin(HttpMethod method, String path) {
        return customers.send(
                method,
                "/api/v1/admin/" + path,
                TestTokens.person(UUID.randomUUID().toString(), "ADMINISTRATOR"),
                method.equals(HttpMethod.GET) ? "" : UUID.randomUUID().toString(),
                Map.of());
    }
}
