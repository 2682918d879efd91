package io.ogtickets.validation.auth;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.validation.application.Names;
import io.ogtickets.validation.domain.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks auth-service who is who. A gate goes on without it. */
@Component
class AuthNames implements Names {

    private static final Logger log = LoggerFactory.getLogger(AuthNames.class);

    private final AuthServiceClient auth;

    AuthNames(AuthServiceClient auth) {
        this.auth = auth;
    }

    @Override
    @CircuitBreaker(name = AuthServiceClient.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = AuthServiceClient.NAME)
    public Map<AccountId, String> of(Collection<AccountId> people) {
        return auth.contacts(people.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(
                        person -> new AccountId(person.accountId()),
                        person -> person.firstName() + " " + person.lastName()));
    }

    /** Whatever kept the answer away. */
    @SuppressWarnings("unused")
    private Map<AccountId, String> unavailable(Collection<AccountId> people, Throwable cause) {
        log.warn("Names of {} are left out: {}", people.size(), cause.toString());
        return Map.of();
    }
}
