package io.ogtickets.ticket.web;

import static java.util.Objects.requireNonNull;

import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.TransferStatus;
import java.util.UUID;

/**
 * A transfer as its receiver sees it.
 *
 * @param ticket the new ticket; it can be asked for once the status is {@code COMPLETED}
 */
record AcceptanceResponse(TransferStatus status, UUID ticket) {

    static AcceptanceResponse of(Transfer transfer) {
        return new AcceptanceResponse(
                transfer.status(),
                requireNonNull(transfer.acceptance()).replacement().value());
    }
}
