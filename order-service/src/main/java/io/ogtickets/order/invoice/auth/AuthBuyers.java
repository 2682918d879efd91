package io.ogtickets.order.invoice.auth;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.order.invoice.domain.Buyer;
import io.ogtickets.order.invoice.domain.Buyers;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks auth-service who is behind an account. */
@Component
class AuthBuyers implements Buyers {

    private final AuthInternalApi auth;

    AuthBuyers(AuthInternalApi auth) {
        this.auth = auth;
    }

    @Override
    @CircuitBreaker(name = AuthInternalApi.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = AuthInternalApi.NAME)
    public Optional<Buyer> of(AccountId account) {
        return auth.contacts(List.of(account.value())).stream()
                .findFirst()
                .map(person -> new Buyer(person.firstName() + " " + person.lastName(), person.email()));
    }

    /** Whatever kept the answer away: an invoice without its buyer's name is none. */
    @SuppressWarnings("unused")
    private Optional<Buyer> unavailable(AccountId account, Throwable cause) {
        throw new NeighbourUnavailable(AuthInternalApi.NAME, cause);
    }
}
