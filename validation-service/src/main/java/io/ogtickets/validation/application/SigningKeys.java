package io.ogtickets.validation.application;

import io.ogtickets.validation.code.VerificationKey;
import java.util.Collection;
import java.util.Optional;

/** The keys that ticket-service signs codes by. */
public interface SigningKeys {

    /**
     * Empty if ticket-service says that it has no such key.
     *
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if it can't say so now
     */
    Optional<VerificationKey> find(int id);

    /**
     * All that ticket-service named last, trusted or not.
     *
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if it never could
     */
    Collection<VerificationKey> all();
}
