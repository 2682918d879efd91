package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.OrderId;
import java.util.List;
import java.util.Set;

/** Sends mails to holders. */
public interface TicketPost {

    /**
     * Sends what it can.
     *
     * @return the orders whose mail was taken by the mail server; the others are to be tried again
     */
    Set<OrderId> send(List<TicketMail> mails);
}
