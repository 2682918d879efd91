package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.AccountId;
import java.util.Optional;

/** What the people behind the accounts are called. Never kept here. */
public interface HolderNames {

    /** Empty also if nobody can say so in time: a gate goes on without the name. */
    Optional<String> of(AccountId holder);
}
