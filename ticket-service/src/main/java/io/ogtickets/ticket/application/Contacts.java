package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import java.util.Collection;
import java.util.Map;

/** How to reach people, which auth-service knows. */
public interface Contacts {

    /**
     * The contacts of these accounts.
     *
     * @param accounts at most 500
     * @return the contacts that there are; the others are left out
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if auth-service is away
     */
    Map<AccountId, Contact> of(Collection<AccountId> accounts);
}
