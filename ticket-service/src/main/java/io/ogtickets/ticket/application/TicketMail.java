package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Session;
import java.util.List;

/**
 * The mail that tells a holder of an order's tickets.
 *
 * @param sessions what the order is for, the first one first
 */
public record TicketMail(PaidOrder order, Contact to, List<Session> sessions) {}
