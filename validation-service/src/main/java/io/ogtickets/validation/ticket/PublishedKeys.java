package io.ogtickets.validation.ticket;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.ticket.TicketServiceClient.TicketKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fetches what ticket-service publishes now. */
@Component
class PublishedKeys {

    private static final Set<String> TRUSTED = Set.of("ACTIVE", "RETIRED");

    private final TicketServiceClient client;

    PublishedKeys(TicketServiceClient client) {
        this.client = client;
    }

    /** By their ids. */
    @CircuitBreaker(name = TicketServiceClient.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = TicketServiceClient.NAME)
    public Map<Integer, VerificationKey> fetch() {
        return client.ticketKeys().stream()
                .map(PublishedKeys::keyOf)
                .collect(Collectors.toUnmodifiableMap(VerificationKey::id, Function.identity()));
    }

    private static VerificationKey keyOf(TicketKey key) {
        return VerificationKey.of(
                key.id(), Base64.getUrlDecoder().decode(key.publicKey()), TRUSTED.contains(key.state()));
    }

    /** Whatever kept the answer away, or made it no answer. */
    @SuppressWarnings("unused")
    private Map<Integer, VerificationKey> unavailable(Throwable cause) {
        throw new NeighbourUnavailable(TicketServiceClient.NAME, cause);
    }
}
