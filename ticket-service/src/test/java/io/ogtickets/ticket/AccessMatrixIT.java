package io.ogtickets.ticket;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.AccessMatrix;
import io.ogtickets.platformtest.ForeignObjects;
import io.ogtickets.platformtest.ForeignObjects.Owned;
import io.ogtickets.platformtest.TestTokens;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody gets past the table of who may call what, and nobody to what is somebody else's. */
class AccessMatrixIT extends Scenario {

    private static final String BODY =
            "{\"email\": \"friend@example.org\", \"devicePublicKey\": \"" + "A".repeat(43) + "\"}";

    @TestFactory
    Stream<DynamicTest> whomTheTableDoesNotLetInIsRefused(@Autowired ApplicationContext service) {
        return AccessMatrix.of(service);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSomebodyElsesIsAsIfItWereNotThere(@Autowired ApplicationContext service) {
        return ForeignObjects.of(
                service,
                TestTokens::sign,
                BODY,
                Map.of(
                        "/api/v1/orders/{id}", this::order,
                        "/api/v1/tickets/{id}", this::ticketOnOffer,
                        "/api/v1/transfers/{token}", ForeignObjects.NOBODYS));
    }

    private Owned order() {
        BoughtOrder order = bought();
        return new Owned(order.id().toString(), spectator(order.account()));
    }

    private Owned ticketOnOffer() {
        BoughtOrder order = bought();
        UUID ticket = order.tickets().getFirst();
        post(order.account(), "/api/v1/tickets/{id}/transfer", BODY, ticket);
        return new Owned(ticket.toString(), spectator(order.account()));
    }

    private BoughtOrder bought() {
        UUID buyer = Ids.next();
        live(buyer, "fr");
        BoughtOrder order = BoughtOrder.solo(buyer);
        issued(order);
        return order;
    }
}
