package io.ogtickets.ticket.application;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.store.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows holders their own tickets, and nobody else's. */
@Service
public class FindTickets {

    private final Tickets tickets;

    FindTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    public PageOf<IssuedTicket> list(AccountId holder, @Nullable OrderId order, PageQuery page) {
        return tickets.list(holder, order, page);
    }

    /** Like {@link #one}, for its code: refuses with {@code ticket-not-valid} if that is no longer to be shown. */
    public IssuedTicket shown(AccountId holder, TicketId id) {
        IssuedTicket issued = one(holder, id);
        issued.ticket().demandShown();
        return issued;
    }

    public IssuedTicket one(AccountId holder, TicketId id) {
        return tickets.find(id, holder).orElseThrow(() -> Refusal.notFound("ticket"));
    }
}
