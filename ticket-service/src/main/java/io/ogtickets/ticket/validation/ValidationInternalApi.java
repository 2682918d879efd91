package io.ogtickets.ticket.validation;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The routes of validation-service that are for us. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface ValidationInternalApi {

    String NAME = "validation-service";

    @PostExchange("/internal/revocations")
    void revoke(@RequestBody Revocation revocation);

    record Revocation(UUID operationId, List<UUID> ticketIds) {}
}
