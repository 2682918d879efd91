package io.ogtickets.validation.auth;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.validation.application.HolderNames;
import io.ogtickets.validation.domain.AccountId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks auth-service for a holder's name. A gate goes on without it. */
@Component
class AuthHolderNames implements HolderNames {

    private static final Logger log = LoggerFactory.getLogger(AuthHolderNames.class);

    private final AuthServiceClient auth;

    AuthHolderNames(AuthServiceClient auth) {
        this.auth = auth;
    }

    @Override
    @CircuitBreaker(name = AuthServiceClient.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = AuthServiceClient.NAME)
    public Optional<String> of(AccountId holder) {
        return auth.contacts(List.of(holder.value())).stream()
                .map(person -> person.firstName() + " " + person.lastName())
                .findFirst();
    }

    /** Whatever kept the answer away. */
    @SuppressWarnings("unused")
    private Optional<String> unavailable(AccountId holder, Throwable cause) {
        log.warn("A holder's name is left out: {}", cause.toString());
        return Optional.empty();
    }
}
