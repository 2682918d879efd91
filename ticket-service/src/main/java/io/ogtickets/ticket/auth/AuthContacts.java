package io.ogtickets.ticket.auth;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.application.Contacts;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks auth-service who is behind an account. */
@Component
class AuthContacts implements Contacts {

    private final AuthInternalApi auth;

    AuthContacts(AuthInternalApi auth) {
        this.auth = auth;
    }

    @Override
    @CircuitBreaker(name = AuthInternalApi.NAME, fallbackMethod = "unavailable")
    @Bulkhead(name = AuthInternalApi.NAME)
    public Map<AccountId, Contact> of(Collection<AccountId> accounts) {
        return auth.contacts(accounts.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(person -> new AccountId(person.accountId()), AuthContacts::contactOf));
    }

    private static Contact contactOf(AuthInternalApi.Person person) {
        Locale locale =
                Optional.ofNullable(person.locale()).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
        return new Contact(person.email(), person.firstName(), locale);
    }

    /** Whatever kept the answer away: there is none, and the mails wait. */
    @SuppressWarnings("unused")
    private Map<AccountId, Contact> unavailable(Collection<AccountId> accounts, Throwable cause) {
        throw new NeighbourUnavailable(AuthInternalApi.NAME, cause);
    }
}
