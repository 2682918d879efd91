package io.ogtickets.validation.auth;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The routes of auth-service that are for us. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface AuthServiceClient {

    String NAME = "auth-service";

    @PostExchange("/internal/contacts")
    List<Person> contacts(@RequestBody List<UUID> accounts);

    record Person(UUID accountId, String firstName, String lastName) {}
}
