package io.ogtickets.ticket.domain;

import io.ogtickets.platform.problem.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on its way from one person to another. No price is part of it.
 *
 * @param acceptance who took it; there from {@code ACCEPTING} on
 */
public record Transfer(
        TransferId id,
        TicketId ticket,
        AccountId giver,
        TransferStatus status,
        Instant expiresAt,
        @Nullable Acceptance acceptance) {

    /**
     * Fixed before validation-service is asked, so that asking again is the same question.
     *
     * @param operation names the revocation of the old ticket
     * @param replacement the new ticket
     */
    public record Acceptance(AccountId receiver, UUID operation, TicketId replacement) {}

    public static Transfer offer(TransferId id, Ticket ticket, Instant expiresAt) {
        return new Transfer(id, ticket.id(), ticket.holder(), TransferStatus.PENDING, expiresAt, null);
    }

    /** The same person may accept twice; nobody else may, and nobody may after its end. */
    public Transfer accept(Acceptance offered, Instant now) {
        if (giver.equals(offered.receiver())) {
            throw Refusal.unprocessable("transfer-to-oneself", "A ticket is given to somebody else.");
        }
        if (acceptance != null && acceptance.receiver().equals(offered.receiver()) && !isFailed()) {
            return this;
        }
        TransferStatus current =
                status == TransferStatus.PENDING && !now.isBefore(expiresAt) ? TransferStatus.EXPIRED : status;
        if (!current.mayBecome(TransferStatus.ACCEPTING)) {
            throw closed(current);
        }
        return new Transfer(id, ticket, giver, TransferStatus.ACCEPTING, expiresAt, offered);
    }

    public Transfer become(TransferStatus next) {
        if (!status.mayBecome(next)) {
            throw closed(status);
        }
        return new Transfer(id, ticket, giver, next, expiresAt, acceptance);
    }

    private boolean isFailed() {
        return status != TransferStatus.ACCEPTING && status != TransferStatus.COMPLETED;
    }

    private static Refusal closed(TransferStatus status) {
        return Refusal.conflict("transfer-closed", "This transfer can't be changed any more.")
                .with("transferStatus", status);
    }
}
