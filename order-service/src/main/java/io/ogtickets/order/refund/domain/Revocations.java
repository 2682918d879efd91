package io.ogtickets.order.refund.domain;

import java.util.Set;
import java.util.UUID;

/** Makes tickets good for nothing at every gate, before money moves. */
public interface Revocations {

    /** What came of it. */
    sealed interface Outcome {}

    /** None of them opens a gate any more. */
    record Revoked() implements Outcome {}

    /**
     * None of them was revoked.
     *
     * @param code {@code ticket-already-admitted} or {@code ticket-already-revoked}
     * @param tickets that stood in the way
     */
    record Refused(String code, Set<UUID> tickets) implements Outcome {}

    /**
     * All or none. The same operation again has the same outcome.
     *
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable when there is no telling what came of it
     */
    Outcome revoke(UUID operation, Set<UUID> tickets);
}
