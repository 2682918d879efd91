package io.ogtickets.ticket.application;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.work.BackgroundWork;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Invitation;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.TransferId;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.Sessions;
import io.ogtickets.ticket.store.Tickets;
import io.ogtickets.ticket.store.TransferMails;
import io.ogtickets.ticket.store.Transfers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers a ticket to whoever reads mail at an address, and takes the offer back. The ticket stays good meanwhile. */
@Service
public class OfferTransfer {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Tickets tickets;
    private final Transfers transfers;
    private final TransferMails mails;
    private final Sessions sessions;
    private final TransferProperties properties;
    private final Clock clock;
    private final BackgroundWork mailing;

    OfferTransfer(
            Tickets tickets,
            Transfers transfers,
            TransferMails mails,
            Sessions sessions,
            TransferProperties properties,
            Clock clock,
            @Qualifier(Workers.TRANSFER_MAILING) BackgroundWork mailing) {
        this.tickets = tickets;
        this.transfers = transfers;
        this.mails = mails;
        this.sessions = sessions;
        this.properties = properties;
        this.clock = clock;
        this.mailing = mailing;
    }

    @Transactional
    public Transfer offer(AccountId holder, TicketId id, String email, Locale locale) {
        Instant now = clock.instant();
        Ticket ticket = lock(holder, id);
        demandUnused(ticket);
        Instant expiresAt = expiryOf(ticket, now);
        demandModesty(holder, now);
        transfers.expire(id, now);
        if (transfers.isOpen(id)) {
            throw Refusal.conflict("transfer-pending", "This ticket is being given away already.");
        }
        Transfer transfer = Transfer.offer(new TransferId(Ids.next()), ticket, expiresAt);
        String token = TransferToken.next();
        transfers.add(transfer, TransferToken.hashOf(token), now);
        mails.oweInvitation(transfer.id(), new Invitation(email, token), locale);
        mailing.wakeAfterCommit();
        return transfer;
    }

    /** What has been accepted can't be taken back. */
    @Transactional
    public void cancel(AccountId holder, TicketId id) {
        lock(holder, id);
        Transfer transfer = latest(holder, id);
        if (transfer.status() != TransferStatus.CANCELLED) {
            transfers.update(transfer.become(TransferStatus.CANCELLED), clock.instant());
        }
    }

    @Transactional
    public Transfer find(AccountId holder, TicketId id) {
        transfers.expire(id, clock.instant());
        return latest(holder, id);
    }

    private Transfer latest(AccountId holder, TicketId id) {
        return transfers.latest(id, holder).orElseThrow(() -> Refusal.notFound("transfer"));
    }

    private Ticket lock(AccountId holder, TicketId id) {
        return tickets.lock(List.of(id)).stream()
                .filter(ticket -> ticket.holder().equals(holder))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ticket"));
    }

    private void demandUnused(Ticket ticket) {
        ticket.demandShown();
        if (tickets.isAdmitted(ticket.id())) {
            throw Refusal.conflict("ticket-already-admitted", "A gate has let this ticket's holder in.");
        }
    }

    private void demandModesty(AccountId giver, Instant now) {
        if (transfers.countOffered(giver, now.minus(A_DAY)) >= properties.perDay()) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "rate-limited", "Too many tickets were offered within a day.")
                    .retryAfter(Duration.ofHours(1));
        }
    }

    private Instant expiryOf(Ticket ticket, Instant now) {
        Instant latest = now.plus(properties.lifetime());
        @Nullable
        Session session = sessions.find(List.of(ticket.place().session()))
                .get(ticket.place().session());
        if (session == null) {
            return latest;
        }
        if (!now.isBefore(session.endsAt())) {
            throw Refusal.conflict("session-over", "The session is over.");
        }
        return latest.isBefore(session.endsAt()) ? latest : session.endsAt();
    }
}
