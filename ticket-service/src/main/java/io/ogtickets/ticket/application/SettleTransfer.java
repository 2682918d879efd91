package io.ogtickets.ticket.application;

import static java.util.Objects.requireNonNull;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.work.BackgroundWork;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.Transfer.Acceptance;
import io.ogtickets.ticket.domain.TransferMailKind;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.Revocations;
import io.ogtickets.ticket.store.Tickets;
import io.ogtickets.ticket.store.TransferMails;
import io.ogtickets.ticket.store.Transfers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an acceptance that change our own tables, each under the lock of the old ticket. */
@Service
class SettleTransfer {

    private final Transfers transfers;
    private final Tickets tickets;
    private final Revocations revocations;
    private final TransferMails mails;
    private final Outbox outbox;
    private final Clock clock;
    private final BackgroundWork mailing;

    SettleTransfer(
            Transfers transfers,
            Tickets tickets,
            Revocations revocations,
            TransferMails mails,
            Outbox outbox,
            Clock clock,
            @Qualifier(Workers.TRANSFER_MAILING) BackgroundWork mailing) {
        this.transfers = transfers;
        this.tickets = tickets;
        this.revocations = revocations;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
        this.mailing = mailing;
    }

    /** Writes down who accepts, now or before: the same person may do it again. */
    @Transactional
    public Transfer begin(byte[] tokenHash, Acceptance acceptance) {
        Transfer found = transfers.find(tokenHash).orElseThrow(() -> Refusal.notFound("transfer"));
        Transfer transfer = lock(found);
        Transfer accepted = transfer.accept(acceptance, clock.instant());
        if (!accepted.equals(transfer)) {
            transfers.update(accepted, clock.instant());
        }
        return accepted;
    }

    /** The old ticket is revoked at the gates: the new one takes its place. */
    @Transactional
    public Transfer complete(Transfer accepted, IssuedTicket replacement) {
        Transfer transfer = lock(accepted);
        if (transfer.status() != TransferStatus.ACCEPTING) {
            return transfer;
        }
        Instant now = clock.instant();
        Ticket old = tickets.one(transfer.ticket());
        Ticket given = old.transfer();
        if (given.equals(old) || !revocations.reasons(List.of(old.id())).isEmpty()) {
            return close(transfer, TransferStatus.REVOKED, TransferMailKind.REVOKED, TransferMailKind.REVOKED);
        }
        tickets.update(List.of(given));
        tickets.add(List.of(replacement), now);
        tickets.replace(old.id(), replacement.ticket().id());
        outbox.append(TicketTransferred.of(given, replacement.ticket().id(), now), TicketIssued.of(replacement));
        return close(transfer, TransferStatus.COMPLETED, TransferMailKind.GIVEN, TransferMailKind.RECEIVED);
    }

    /** Somebody else was first: both are told. */
    @Transactional
    public Transfer end(Transfer accepted, TransferStatus end) {
        Transfer transfer = lock(accepted);
        if (transfer.status() != TransferStatus.ACCEPTING) {
            return transfer;
        }
        TransferMailKind kind = TransferMailKind.valueOf(end.name());
        return close(transfer, end, kind, kind);
    }

    private Transfer close(Transfer transfer, TransferStatus end, TransferMailKind giver, TransferMailKind receiver) {
        Transfer closed = transfer.become(end);
        transfers.update(closed, clock.instant());
        mails.owe(transfer.id(), giver, transfer.giver());
        mails.owe(transfer.id(), receiver, requireNonNull(transfer.acceptance()).receiver());
        mailing.wakeAfterCommit();
        return closed;
    }

    /** As it is under the lock. */
    private Transfer lock(Transfer transfer) {
        tickets.lock(List.of(transfer.ticket()));
        return transfers.find(transfer.id()).orElseThrow();
    }
}
