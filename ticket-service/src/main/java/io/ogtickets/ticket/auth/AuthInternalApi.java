package io.ogtickets.ticket.auth;

import io.ogtickets.platform.http.NeighbourAutoConfiguration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The routes of auth-service that are for us. */
@ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)
interface AuthInternalApi {

    String NAME = "auth-service";

    @PostExchange("/internal/user-shares")
    List<UserShare> userShares(@RequestBody List<ShareWanted> wanted);

    @PostExchange("/internal/contacts")
    List<Person> contacts(@RequestBody Collection<UUID> accounts);

    record ShareWanted(UUID accountId, UUID orderId) {}

    /** A share, in base64url without padding. */
    record UserShare(UUID orderId, String share) {}

    record Person(
            UUID accountId,
            String email,
            String firstName,
            @Nullable String locale) {}
}
