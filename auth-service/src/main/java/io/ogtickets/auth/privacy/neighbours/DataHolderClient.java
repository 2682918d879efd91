package io.ogtickets.auth.privacy.neighbours;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.UUID;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** The routes that every service has that holds something on people; live tickets are ticket-service's alone. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface DataHolderClient {

    record ErasureRequest(UUID accountId) {}

    record ErasureAnswer(boolean done) {}

    record LiveTickets(long count) {}

    @GetExchange("/internal/exports/{accountId}")
    JsonNode export(@PathVariable UUID accountId);

    @PostExchange("/internal/erasures")
    ErasureAnswer erase(@RequestBody ErasureRequest request);

    @GetExchange("/internal/live-tickets/{accountId}")
    LiveTickets liveTickets(@PathVariable UUID accountId);
}
