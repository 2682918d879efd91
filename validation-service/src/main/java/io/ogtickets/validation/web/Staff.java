package io.ogtickets.validation.web;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Venue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who works at a gate, as their token tells.
 *
 * @param venues to which they are bound; none means all
 */
record Staff(AccountId account, List<Venue> venues) {

    static Staff of(Jwt token) {
        @Nullable List<String> venues = token.getClaimAsStringList("venues");
        return new Staff(
                new AccountId(UUID.fromString(token.getSubject())),
                venues == null ? List.of() : venues.stream().map(Venue::new).toList());
    }
}
