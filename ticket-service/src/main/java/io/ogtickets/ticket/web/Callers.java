package io.ogtickets.ticket.web;

import io.ogtickets.ticket.domain.AccountId;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who is calling. */
final class Callers {

    private Callers() {}

    static AccountId accountOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}
