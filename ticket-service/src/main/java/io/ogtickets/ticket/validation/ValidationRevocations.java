package io.ogtickets.ticket.validation;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.application.GateRevocations;
import io.ogtickets.ticket.domain.TicketId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks validation-service to revoke tickets. */
@Component
class ValidationRevocations implements GateRevocations {

    private static final String ADMITTED = "ticket-already-admitted";
    private static final String REVOKED = "ticket-already-revoked";

    private final ValidationInternalApi validation;

    ValidationRevocations(ValidationInternalApi validation) {
        this.validation = validation;
    }

    @Override
    @CircuitBreaker(name = ValidationInternalApi.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = ValidationInternalApi.NAME)
    public Answer revoke(UUID operation, TicketId ticket) {
        try {
            validation.revoke(new ValidationInternalApi.Revocation(operation, List.of(ticket.value())));
            return Answer.REVOKED;
        } catch (HttpClientErrorException.Conflict refused) {
            String problem = refused.getResponseBodyAsString();
            if (problem.contains(ADMITTED)) {
                return Answer.ALREADY_ADMITTED;
            }
            if (problem.contains(REVOKED)) {
                return Answer.ALREADY_REVOKED;
            }
            throw refused;
        }
    }

    /** Whatever kept the answer away: it may have happened, and is asked again. */
    @SuppressWarnings("unused")
    private Answer unavailable(UUID operation, TicketId ticket, Throwable cause) {
        throw new NeighbourUnavailable(ValidationInternalApi.NAME, cause);
    }
}
