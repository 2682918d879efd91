package io.ogtickets.order;

import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.AccessMatrix;
import io.ogtickets.platformtest.ForeignObjects;
import io.ogtickets.platformtest.ForeignObjects.Owned;
import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody gets past the table of who may call what, and nobody to what is somebody else's. */
@OrderServiceTest
class AccessMatrixIT {

    @Autowired
    private Customers customers;

    @Autowired
    private Neighbours neighbours;

    @TestFactory
    Stream<DynamicTest> whomTheTableDoesNotLetInIsRefused(@Autowired ApplicationContext service) {
        return AccessMatrix.of(service);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSomebodyElsesIsAsIfItWereNotThere(@Autowired ApplicationContext service) {
        UUID offer = Neighbours.offerOf(neighbours.open(100), "A", "SOLO");
        return ForeignObjects.of(
                service,
                TestTokens::sign,
                "{\"ticketIds\": [], \"quantity\": 2}",
                Map.of(
                        "/api/v1/orders/{id}", () -> order(offer),
                        "/api/v1/orders/{id}/refunds/{refund}", () -> refund(offer),
                        "/api/v1/cart/items/{offerId}", ForeignObjects.NOBODYS));
    }

    private Owned order(UUID offer) {
        UUID buyer = UUID.randomUUID();
        return new Owned(customers.order(buyer, offer).id(), TestTokens.spectator(buyer.toString()));
    }

    private Owned refund(UUID offer) {
        UUID buyer = UUID.randomUUID();
        String order = customers.order(buyer, offer).id();
        neighbours.pay(order, UUID.randomUUID(), new Money(4_800, "EUR"));
        await().until(() -> customers.statusOf(buyer, order).equals("PAID"));
        String refund =
                customers.refund(buyer, order).body().at("/refunds/0/id").asString();
        return new Owned(List.of(order, refund), TestTokens.spectator(buyer.toString()));
    }
}
