package io.ogtickets.order.refund.validation;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.order.refund.domain.Revocations;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks validation-service, where a refund and a scan exclude each other. */
@Component
class ValidationRevocations implements Revocations {

    private final ValidationInternalApi validation;

    ValidationRevocations(ValidationInternalApi validation) {
        this.validation = validation;
    }

    @Override
    @CircuitBreaker(name = ValidationInternalApi.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = ValidationInternalApi.NAME)
    public Outcome revoke(UUID operation, Set<UUID> tickets) {
        try {
            validation.revoke(new ValidationInternalApi.RevocationWanted(operation, tickets));
            return new Revoked();
        } catch (HttpClientErrorException.Conflict conflict) {
            return refused(conflict);
        }
    }

    private static Outcome refused(HttpClientErrorException.Conflict conflict) {
        ValidationInternalApi.Obstacle obstacle =
                Objects.requireNonNull(conflict.getResponseBodyAs(ValidationInternalApi.Obstacle.class));
        return new Refused(
                Objects.requireNonNull(obstacle.code()), Objects.requireNonNullElse(obstacle.ticketIds(), Set.of()));
    }

    /** Whatever kept the answer away: there is no telling, and the refund waits. */
    @SuppressWarnings("unused")
    private Outcome unavailable(UUID operation, Set<UUID> tickets, Throwable cause) {
        throw new NeighbourUnavailable(ValidationInternalApi.NAME, cause);
    }
}
