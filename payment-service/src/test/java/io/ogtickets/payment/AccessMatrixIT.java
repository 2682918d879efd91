package io.ogtickets.payment;

import io.ogtickets.payment.OrderServiceStub.Order;
import io.ogtickets.platformtest.AccessMatrix;
import io.ogtickets.platformtest.ForeignObjects;
import io.ogtickets.platformtest.ForeignObjects.Owned;
import io.ogtickets.platformtest.TestTokens;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody gets past the table of who may call what, and nobody to what is somebody else's. */
class AccessMatrixIT extends PaymentFlow {

    @TestFactory
    Stream<DynamicTest> whomTheTableDoesNotLetInIsRefused(@Autowired ApplicationContext service) {
        return AccessMatrix.of(service);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSomebodyElsesIsAsIfItWereNotThere(@Autowired ApplicationContext service) {
        return ForeignObjects.of(service, TestTokens::sign, "{}", Map.of("/api/v1/payments/{id}", this::payment));
    }

    private Owned payment() {
        Order order = orders.newOrder();
        return new Owned(
                read(pay(order)).get("id").asString(),
                TestTokens.spectator(order.account().toString()));
    }
}
