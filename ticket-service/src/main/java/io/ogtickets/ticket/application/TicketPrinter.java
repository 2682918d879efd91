package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import java.util.List;
import java.util.Locale;

/** Makes what holders print. */
public interface TicketPrinter {

    /** A PDF with a page a ticket, in French for French readers and else in English. */
    byte[] print(List<PrintedTicket> tickets, Paper paper, Locale reader);
}
