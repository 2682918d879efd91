package io.ogtickets.validation.application;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.OperationId;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.store.Revocations;
import io.ogtickets.validation.store.Revocations.Candidate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes tickets back for a refund or a transfer: all or none. Scan, refund and transfer of a ticket exclude each other here,
 * under its lock, whoever comes first.
 */
@Service
public class RevokeTickets {

    private final Revocations revocations;
    private final Clock clock;

    RevokeTickets(Revocations revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    /** The same operation again changes nothing. */
    @Transactional
    public void revoke(OperationId operation, Set<TicketId> tickets) {
        if (!revocations.add(operation, tickets, clock.instant())) {
            if (!revocations.ticketsOf(operation).equals(tickets)) {
                throw Refusal.unprocessable("operation-reused", "This operation revoked other tickets.");
            }
            return;
        }
        List<Candidate> candidates = revocations.lock(tickets);
        refuseIfAny(candidates, Candidate::admitted, "ticket-already-admitted");
        refuseIfAny(candidates, ticket -> ticket.revokedBy() != null, "ticket-already-revoked");
        revocations.revoke(operation, tickets);
    }

    private static void refuseIfAny(List<Candidate> candidates, Predicate<Candidate> obstacle, String code) {
        List<String> ids = candidates.stream()
                .filter(obstacle)
                .map(candidate -> candidate.ticket().toString())
                .toList();
        if (!ids.isEmpty()) {
            throw Refusal.conflict(code, "No ticket was revoked.").with("ticketIds", ids);
        }
    }
}
