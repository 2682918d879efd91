package io.ogtickets.ticket.application;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.application.TicketMail.Occasion;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Reissue;
import io.ogtickets.ticket.store.PaidOrders;
import io.ogtickets.ticket.store.Reissues;
import io.ogtickets.ticket.store.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tells holders that their tickets have new codes, and sends them to print. What isn't taken is tried again. */
@Service
public class SendReissueMails {

    private static final Logger log = LoggerFactory.getLogger(SendReissueMails.class);
    private static final int BATCH = 20;

    private final Reissues reissues;
    private final Tickets tickets;
    private final PaidOrders orders;
    private final ComposeTicketMails compose;
    private final TicketPost post;

    SendReissueMails(
            Reissues reissues, Tickets tickets, PaidOrders orders, ComposeTicketMails compose, TicketPost post) {
        this.reissues = reissues;
        this.tickets = tickets;
        this.orders = orders;
        this.compose = compose;
        this.post = post;
    }

    /** Sends one batch of what is due, and tells whether there may be more. */
    public boolean sendDue() {
        List<Reissue> due = reissues.claimUntold(BATCH);
        if (due.isEmpty()) {
            return false;
        }
        Map<OrderId, Reissue> byOrder = Reissue.oneOfEachOrder(due);
        try {
            Set<OrderId> sent = post.send(compose.of(stillHeld(byOrder), Occasion.RENEWED));
            reissues.remove(byOrder.values().stream()
                    .filter(reissue -> sent.contains(reissue.order()))
                    .toList());
        } catch (NeighbourUnavailable away) {
            log.warn("{} mails about new codes wait: {}", due.size(), away.toString());
        }
        return due.size() == BATCH;
    }

    /** Who holds nothing any more isn't written to. */
    private List<PaidOrder> stillHeld(Map<OrderId, Reissue> byOrder) {
        Map<OrderId, List<IssuedTicket>> held = tickets.heldOf(byOrder.values());
        reissues.remove(byOrder.values().stream()
                .filter(reissue -> !held.containsKey(reissue.order()))
                .toList());
        Map<OrderId, String> references = orders.references(held.keySet());
        return held.entrySet().stream()
                .map(entry -> PaidOrder.asHeld(
                        entry.getValue().stream().map(IssuedTicket::ticket).toList(),
                        references.getOrDefault(entry.getKey(), "")))
                .toList();
    }
}
