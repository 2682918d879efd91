package io.ogtickets.payment.order;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.payment.application.Orders;
import io.ogtickets.payment.application.PayableOrder;
import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.order.OrderServiceClient.Payer;
import io.ogtickets.payment.order.OrderServiceClient.PaymentStart;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks order-service; what isn't a clear refusal of its is an outage. */
@Component
class OrderServiceOrders implements Orders {

    private static final String NAME = "order-service";

    private final OrderServiceClient client;

    OrderServiceOrders(OrderServiceClient client) {
        this.client = client;
    }

    @Override
    @CircuitBreaker(name = NAME)
    @Bulkhead(name = NAME)
    public PayableOrder startPayment(OrderId order, UUID account) {
        try {
            PaymentStart start = client.startPayment(order.value(), new Payer(account));
            return new PayableOrder(
                    order,
                    start.account(),
                    start.reference(),
                    start.description(),
                    start.amount(),
                    start.holdExpiresAt());
        } catch (HttpClientErrorException.NotFound unknown) {
            throw Refusal.notFound("order");
        } catch (HttpClientErrorException.Conflict notPayable) {
            throw Refusal.conflict("order-state", "The order can't be paid in its present state.");
        } catch (RestClientException | OAuth2AuthorizationException | IllegalStateException away) {
            throw new NeighbourUnavailable(NAME, away);
        }
    }
}
