package io.ogtickets.ticket.web;

import io.ogtickets.ticket.application.ExportAccount.Held;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketStatus;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.Transfers.TransferOfPerson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that is held on a person. Of a transfer, the person sees their own side only. */
record ExportResponse(List<HeldTicket> tickets, List<OwnTransfer> transfers) {

    record HeldTicket(UUID id, UUID order, String session, String category, OfferType type, TicketStatus status) {

        static HeldTicket of(Ticket ticket) {
            return new HeldTicket(
                    ticket.id().value(),
                    ticket.order().value(),
                    ticket.place().session().value(),
                    ticket.place().category(),
                    ticket.place().type(),
                    ticket.status());
        }
    }

    /** One's own side of a transfer. */
    enum Side {
        GAVE,
        RECEIVED
    }

    record OwnTransfer(UUID id, UUID ticket, Side side, TransferStatus status, Instant offeredAt) {

        static OwnTransfer of(AccountId person, TransferOfPerson entry) {
            Transfer transfer = entry.transfer();
            return new OwnTransfer(
                    transfer.id().value(),
                    transfer.ticket().value(),
                    transfer.giver().equals(person) ? Side.GAVE : Side.RECEIVED,
                    transfer.status(),
                    entry.offeredAt());
        }
    }

    static ExportResponse of(AccountId person, Held held) {
        return new ExportResponse(
                held.tickets().stream().map(HeldTicket::of).toList(),
                held.transfers().stream()
                        .map(entry -> OwnTransfer.of(person, entry))
                        .toList());
    }
}
