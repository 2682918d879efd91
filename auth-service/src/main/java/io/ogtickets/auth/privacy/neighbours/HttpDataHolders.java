package io.ogtickets.auth.privacy.neighbours;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.ogtickets.auth.privacy.application.DataHolders;
import io.ogtickets.auth.privacy.neighbours.DataHolderClient.ErasureRequest;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import tools.jackson.databind.JsonNode;

/** Calls them over HTTP; whatever isn't a clear yes is an outage, for none of these calls may be refused. */
@Component
class HttpDataHolders implements DataHolders {

    private static final String TICKETS = "ticket-service";
    private static final List<String> NAMES =
            List.of("order-service", "payment-service", TICKETS, "validation-service");

    private final HttpServiceProxyRegistry clients;
    private final CircuitBreakerRegistry circuitBreakers;
    private final BulkheadRegistry bulkheads;

    HttpDataHolders(
            HttpServiceProxyRegistry clients, CircuitBreakerRegistry circuitBreakers, BulkheadRegistry bulkheads) {
        this.clients = clients;
        this.circuitBreakers = circuitBreakers;
        this.bulkheads = bulkheads;
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public JsonNode exportOf(String service, UUID account) {
        return ask(service, client -> client.export(account));
    }

    @Override
    public void erase(String service, UUID account) {
        boolean done = ask(service, client -> client.erase(new ErasureRequest(account)))
                .done();
        if (!done) {
            throw new NeighbourUnavailable(service, new IllegalStateException("The erasure isn't done"));
        }
    }

    @Override
    public long liveTicketsOf(UUID account) {
        return ask(TICKETS, client -> client.liveTickets(account)).count();
    }

    private <T> T ask(String service, Function<DataHolderClient, T> call) {
        DataHolderClient client = clients.getClient(service, DataHolderClient.class);
        CircuitBreaker circuitBreaker = circuitBreakers.circuitBreaker(service);
        Bulkhead bulkhead = bulkheads.bulkhead(service);
        try {
            return bulkhead.executeSupplier(() -> circuitBreaker.executeSupplier(() -> call.apply(client)));
        } catch (RestClientException
                | OAuth2AuthorizationException
                | CallNotPermittedException
                | BulkheadFullException
                | IllegalStateException away) {
            throw new NeighbourUnavailable(service, away);
        }
    }
}
