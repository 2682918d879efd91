package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.TicketId;
import java.util.UUID;

/** validation-service decides which of scan, refund and transfer gets a ticket. */
public interface GateRevocations {

    /** What became of it. */
    enum Answer {
        REVOKED,
        /** A scan was first. */
        ALREADY_ADMITTED,
        /** Another operation was first. */
        ALREADY_REVOKED
    }

    /**
     * Makes a ticket open no gate any more. The same operation again is answered the same.
     *
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if there is no answer; it may have happened
     */
    Answer revoke(UUID operation, TicketId ticket);
}
