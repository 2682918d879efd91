package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.AccountId;
import java.util.Collection;
import java.util.Map;

/** What the people behind the accounts are called. Never kept here. */
public interface Names {

    /** Of those whom somebody can name in time: a gate goes on without the others. */
    Map<AccountId, String> of(Collection<AccountId> people);
}
