package io.ogtickets.order.invoice.domain;

import io.ogtickets.order.ordering.domain.AccountId;
import java.util.Optional;

/** Knows who is behind an account. */
public interface Buyers {

    /**
     * Empty for an account that is no more.
     *
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable when nobody can tell now
     */
    Optional<Buyer> of(AccountId account);
}
