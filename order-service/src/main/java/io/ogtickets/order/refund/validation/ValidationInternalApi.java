package io.ogtickets.order.refund.validation;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The routes of validation-service that are for us. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface ValidationInternalApi {

    String NAME = "validation-service";

    /** 409 {@code ticket-already-admitted} or {@code ticket-already-revoked}, see {@link Obstacle}. */
    @PostExchange("/internal/revocations")
    void revoke(@RequestBody RevocationWanted wanted);

    record RevocationWanted(UUID operationId, Set<UUID> ticketIds) {}

    /** What a 409 says. */
    record Obstacle(@Nullable String code, @Nullable Set<UUID> ticketIds) {}
}
