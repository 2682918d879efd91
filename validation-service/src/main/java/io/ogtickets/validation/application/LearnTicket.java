package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.Ticket;
import io.ogtickets.validation.store.Tickets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learns that a ticket exists, so that its holder can be let in. */
@Service
public class LearnTicket {

    private final Tickets tickets;

    LearnTicket(Tickets tickets) {
        this.tickets = tickets;
    }

    @Transactional
    public void learn(Ticket ticket) {
        tickets.put(ticket);
    }
}
