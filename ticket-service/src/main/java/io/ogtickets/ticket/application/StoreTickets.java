package io.ogtickets.ticket.application;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.work.BackgroundWork;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Reissue;
import io.ogtickets.ticket.store.PaidOrders;
import io.ogtickets.ticket.store.Reissues;
import io.ogtickets.ticket.store.TicketMails;
import io.ogtickets.ticket.store.Tickets;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes finished tickets exist: the tickets, the events that tell of them and the mails owed are one transaction. */
@Service
public class StoreTickets {

    private final Tickets tickets;
    private final PaidOrders orders;
    private final TicketMails mails;
    private final Reissues reissues;
    private final RevokeTickets revoke;
    private final Outbox outbox;
    private final Clock clock;
    private final BackgroundWork mailing;

    StoreTickets(
            Tickets tickets,
            PaidOrders orders,
            TicketMails mails,
            Reissues reissues,
            RevokeTickets revoke,
            Outbox outbox,
            Clock clock,
            @Qualifier(Workers.MAILING) BackgroundWork mailing) {
        this.tickets = tickets;
        this.orders = orders;
        this.mails = mails;
        this.reissues = reissues;
        this.revoke = revoke;
        this.outbox = outbox;
        this.clock = clock;
        this.mailing = mailing;
    }

    /** A ticket that was issued before stays as it is, and nobody is told of it again. */
    @Transactional
    public void store(List<PaidOrder> issuedOrders, List<IssuedTicket> issued) {
        if (issuedOrders.isEmpty()) {
            return;
        }
        List<OrderId> ids = issuedOrders.stream().map(PaidOrder::id).toList();
        orders.lock(ids);
        List<IssuedTicket> added = tickets.add(issued, clock.instant());
        outbox.append(added.stream().map(TicketIssued::of).toList());
        revoke.revokeTakenBack(
                added.stream().map(ticket -> ticket.ticket().id()).toList());
        orders.markIssued(ids);
        mails.owe(ids);
        mailing.wakeAfterCommit();
    }

    /** New codes take the place of old ones, and the gates are told. What was changed meanwhile is left for another time. */
    @Transactional
    public void renew(List<Reissue> done, List<IssuedTicket> renewed) {
        if (!renewed.isEmpty()) {
            tickets.lock(renewed.stream().map(issued -> issued.ticket().id()).toList());
            outbox.append(tickets.renew(renewed).stream().map(TicketIssued::of).toList());
        }
        reissues.markIssued(done);
    }
}
