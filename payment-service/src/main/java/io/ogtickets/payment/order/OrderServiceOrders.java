package io.ogtickets.payment.order;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.payment.application.Orders;
import io.ogtickets.payment.application.PayableOrder;
import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.order.OrderServiceClient.NotPayable;
import io.ogtickets.payment.order.OrderServiceClient.Payer;
import io.ogtickets.payment.order.OrderServiceClient.PaymentStart;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks order-service; what isn't a clear refusal of its is an outage. */
@Component
class OrderServiceOrders implements Orders {

    private static final String NAME = "order-service";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

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
            throw refusalOf(notPayable);
        } catch (RestClientException | OAuth2AuthorizationException | IllegalStateException away) {
            throw new NeighbourUnavailable(NAME, away);
        }
    }

    /** Handed on as order-service said it: the order's state is for ever, what says when to come again is not. */
    private static RuntimeException refusalOf(HttpClientErrorException.Conflict conflict) {
        NotPayable why = reasonIn(conflict);
        if (why == null || why.code() == null) {
            return new NeighbourUnavailable(NAME, conflict);
        }
        Refusal refusal = Refusal.conflict(
                why.code(), Objects.requireNonNullElse(why.detail(), "The order can't be paid in its present state."));
        if (why.orderStatus() != null) {
            refusal.with("orderStatus", why.orderStatus());
        }
        if (why.cancelledSessions() != null) {
            refusal.with("cancelledSessions", why.cancelledSessions());
        }
        retryAfter(conflict).ifPresent(refusal::retryAfter);
        return refusal;
    }

    private static @Nullable NotPayable reasonIn(HttpClientErrorException.Conflict conflict) {
        try {
            return conflict.getResponseBodyAs(NotPayable.class);
        } catch (RestClientException _) {
            return null;
        }
    }

    private static Optional<Duration> retryAfter(HttpClientErrorException.Conflict conflict) {
        return Optional.ofNullable(conflict.getResponseHeaders())
                .map(headers -> headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
