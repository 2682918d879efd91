package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.store.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns that a ticket was bound to another phone: the codes of the phones before are void. */
@Service
public class BindTicket {

    private final Tickets tickets;

    BindTicket(Tickets tickets) {
        this.tickets = tickets;
    }

    @Transactional
    public void bind(TicketId ticket, int bindingNo) {
        tickets.bind(ticket, bindingNo);
    }
}
