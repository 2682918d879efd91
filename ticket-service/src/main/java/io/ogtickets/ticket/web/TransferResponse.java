package io.ogtickets.ticket.web;

import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.TransferStatus;
import java.time.Instant;
import java.util.UUID;

/** A transfer as the giver sees it: not who took it, nor the token. */
record TransferResponse(UUID id, UUID ticket, TransferStatus status, Instant expiresAt) {

    static TransferResponse of(Transfer transfer) {
        return new TransferResponse(
                transfer.id().value(), transfer.ticket().value(), transfer.status(), transfer.expiresAt());
    }
}
