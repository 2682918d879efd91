package io.ogtickets.ticket.application;

import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.store.Tickets;
import io.ogtickets.ticket.store.Transfers;
import io.ogtickets.ticket.store.Transfers.TransferOfPerson;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells what is held on a person. Codes are left out: whoever reads an export must not be let in by it. */
@Service
public class ExportAccount {

    private final Tickets tickets;
    private final Transfers transfers;
    private final Clock clock;

    ExportAccount(Tickets tickets, Transfers transfers, Clock clock) {
        this.tickets = tickets;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** All that there is. */
    public record Held(List<Ticket> tickets, List<TransferOfPerson> transfers) {}

    public Held export(AccountId account) {
        List<Ticket> held =
                tickets.ofHolder(account).stream().map(IssuedTicket::ticket).toList();
        return new Held(held, transfers.ofPerson(account));
    }

    /** How many tickets the person would forfeit. */
    public long countLive(AccountId account) {
        return tickets.countLive(account, clock.instant());
    }
}
