package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import java.util.List;

/**
 * The mail that brings a holder the tickets of an order.
 *
 * @param order as far as the reader holds it
 * @param sessions what the order is for, the first one first
 * @param tickets what of it the reader still holds; may be empty
 */
public record TicketMail(
        Occasion occasion, PaidOrder order, Contact to, List<Session> sessions, List<PrintedTicket> tickets) {

    /** Why it is sent. The texts are named after these. */
    public enum Occasion {
        ISSUED,
        /** The codes before were signed by a key that was stolen. */
        RENEWED
    }

    /** The same mail sent again has the same; one with newer codes has another. */
    public String id() {
        int versions =
                tickets.stream().mapToInt(printed -> printed.ticket().version()).sum();
        return "tickets-of-" + order.id() + (occasion == Occasion.ISSUED ? "" : "-" + order.account() + "-" + versions);
    }
}
