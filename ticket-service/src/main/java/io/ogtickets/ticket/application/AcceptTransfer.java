package io.ogtickets.ticket.application;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.TransferStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes a ticket that somebody offered. That it was accepted is committed first, with the operation under which
 * validation-service is asked; whoever dies or waits after that, a worker finishes it.
 */
@Service
public class AcceptTransfer {

    private static final Logger log = LoggerFactory.getLogger(AcceptTransfer.class);

    private final SettleTransfer settle;
    private final FinishTransfers finish;

    AcceptTransfer(SettleTransfer settle, FinishTransfers finish) {
        this.settle = settle;
        this.finish = finish;
    }

    /**
     * Accepts, and finishes if all neighbours answer.
     *
     * @return the transfer, {@code COMPLETED} or, while a neighbour is away, {@code ACCEPTING}
     * @throws Refusal {@code ticket-already-admitted} or {@code ticket-not-valid} if a scan or a refund was first
     */
    public Transfer accept(AccountId receiver, String token) {
        Transfer transfer = settle.begin(
                TransferToken.hashOf(token), new Transfer.Acceptance(receiver, Ids.next(), new TicketId(Ids.next())));
        if (transfer.status() == TransferStatus.COMPLETED) {
            return transfer;
        }
        try {
            return demandCompleted(finish.finish(transfer));
        } catch (NeighbourUnavailable away) {
            log.warn("Transfer {} was accepted and waits: {}", transfer.id(), away.toString());
            return transfer;
        }
    }

    private static Transfer demandCompleted(Transfer transfer) {
        return switch (transfer.status()) {
            case ADMITTED -> throw Refusal.conflict("ticket-already-admitted", "A gate has let its holder in.");
            case REVOKED -> throw Refusal.conflict("ticket-not-valid", "The ticket was refunded.");
            default -> transfer;
        };
    }
}
