package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import java.util.List;

/**
 * The mail that brings a holder the tickets of an order.
 *
 * @param sessions what the order is for, the first one first
 * @param tickets what of it the buyer still holds; may be empty
 */
public record TicketMail(PaidOrder order, Contact to, List<Session> sessions, List<PrintedTicket> tickets) {}
