package io.ogtickets.ticket.application;

import static java.util.Objects.requireNonNull;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.Invitation;
import io.ogtickets.ticket.domain.OwedTransferMail;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.TransferMailKind;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.Sessions;
import io.ogtickets.ticket.store.Tickets;
import io.ogtickets.ticket.store.TransferMails;
import io.ogtickets.ticket.store.Transfers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends the mails that are owed for transfers; an invitation only as long as it can be followed. */
@Service
public class SendTransferMails {

    private static final Logger log = LoggerFactory.getLogger(SendTransferMails.class);
    private static final int BATCH = 20;

    private final TransferMails mails;
    private final Transfers transfers;
    private final Tickets tickets;
    private final Sessions sessions;
    private final Contacts contacts;
    private final PrintTickets print;
    private final TransferPost post;

    SendTransferMails(
            TransferMails mails,
            Transfers transfers,
            Tickets tickets,
            Sessions sessions,
            Contacts contacts,
            PrintTickets print,
            TransferPost post) {
        this.mails = mails;
        this.transfers = transfers;
        this.tickets = tickets;
        this.sessions = sessions;
        this.contacts = contacts;
        this.print = print;
        this.post = post;
    }

    /** Sends one batch of what is due, and tells whether there may be more. */
    public boolean sendDue() {
        List<OwedTransferMail> due = mails.claim(BATCH);
        for (OwedTransferMail owed : due) {
            try {
                send(owed);
            } catch (NeighbourUnavailable away) {
                log.warn("A mail of transfer {} waits: {}", owed.transfer(), away.toString());
            }
        }
        return due.size() == BATCH;
    }

    private void send(OwedTransferMail owed) {
        Transfer transfer = transfers.find(owed.transfer()).orElseThrow();
        boolean pointless = owed.kind() == TransferMailKind.INVITATION && transfer.status() != TransferStatus.PENDING;
        if (pointless || compose(owed, transfer).map(post::send).orElse(false)) {
            mails.markSent(owed.id());
        }
    }

    /** Empty while somebody or the session can't be found. */
    private Optional<TransferMail> compose(OwedTransferMail owed, Transfer transfer) {
        Set<AccountId> people = new HashSet<>(Set.of(transfer.giver()));
        Optional.ofNullable(owed.account()).ifPresent(people::add);
        Map<AccountId, Contact> known = contacts.of(people);
        SessionCode code = tickets.one(transfer.ticket()).place().session();
        @Nullable Session session = sessions.find(Set.of(code)).get(code);
        @Nullable Contact giver = known.get(transfer.giver());
        @Nullable Contact to = owed.account() == null ? null : known.get(owed.account());
        @Nullable Invitation invitation = owed.invitation();
        if (session == null || giver == null || (to == null && invitation == null)) {
            return Optional.empty();
        }
        return Optional.of(new TransferMail(
                owed.id(),
                owed.kind(),
                invitation == null ? requireNonNull(to).email() : invitation.email(),
                to == null ? owed.locale() : to.locale(),
                giver.firstName(),
                session,
                transfer.expiresAt(),
                invitation == null ? null : invitation.token(),
                owed.kind() == TransferMailKind.RECEIVED ? received(transfer) : null));
    }

    /** Absent if it was refunded or given on meanwhile. */
    private @Nullable PrintedTicket received(Transfer transfer) {
        Transfer.Acceptance acceptance = requireNonNull(transfer.acceptance());
        try {
            return print.one(acceptance.receiver(), acceptance.replacement());
        } catch (Refusal goneAgain) {
            return null;
        }
    }
}
