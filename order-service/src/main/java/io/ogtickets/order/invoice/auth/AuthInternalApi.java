package io.ogtickets.order.invoice.auth;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The route of auth-service that is for us. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface AuthInternalApi {

    String NAME = "auth-service";

    /** Accounts that are not known are left out. */
    @PostExchange("/internal/contacts")
    List<Person> contacts(@RequestBody List<UUID> accounts);

    record Person(UUID accountId, String email, String firstName, String lastName) {}
}
