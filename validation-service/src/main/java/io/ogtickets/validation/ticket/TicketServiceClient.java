package io.ogtickets.validation.ticket;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.List;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.service.annotation.GetExchange;

/** The routes of ticket-service that are for us. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface TicketServiceClient {

    String NAME = "ticket-service";

    @GetExchange("/internal/ticket-keys")
    List<TicketKey> ticketKeys();

    /**
     * A key as it is published.
     *
     * @param publicKey 32 raw bytes in base64url
     * @param state a state that we don't know isn't trusted
     */
    record TicketKey(int id, String publicKey, String state) {}
}
