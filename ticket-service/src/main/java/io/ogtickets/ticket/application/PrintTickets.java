package io.ogtickets.ticket.application;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.store.PaidOrders;
import io.ogtickets.ticket.store.Sessions;
import io.ogtickets.ticket.store.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gathers what stands on printed tickets. Revoked and transferred ones are not printed. */
@Service
public class PrintTickets {

    private final Tickets tickets;
    private final PaidOrders orders;
    private final Sessions sessions;

    PrintTickets(Tickets tickets, PaidOrders orders, Sessions sessions) {
        this.tickets = tickets;
        this.orders = orders;
        this.sessions = sessions;
    }

    /** Refuses with {@code ticket-not-valid} if it is no longer to be shown. */
    public PrintedTicket one(AccountId holder, TicketId id) {
        IssuedTicket issued = tickets.find(id, holder).orElseThrow(() -> Refusal.notFound("ticket"));
        issued.ticket().demandShown();
        return gather(List.of(issued)).getFirst();
    }

    /** What the caller holds of an order; never empty. */
    public List<PrintedTicket> ofOrder(AccountId holder, OrderId order) {
        List<IssuedTicket> held = tickets.ofOrders(List.of(order)).stream()
                .filter(issued -> issued.ticket().holder().equals(holder))
                .toList();
        if (held.isEmpty()) {
            throw Refusal.notFound("order");
        }
        List<IssuedTicket> shown = shown(held);
        if (shown.isEmpty()) {
            held.getFirst().ticket().demandShown();
        }
        return gather(shown);
    }

    /** What these people still hold of these orders, by order. */
    Map<OrderId, List<PrintedTicket>> ofHolders(Map<OrderId, AccountId> holders) {
        List<IssuedTicket> held = tickets.ofOrders(holders.keySet()).stream()
                .filter(issued -> issued.ticket()
                        .holder()
                        .equals(holders.get(issued.ticket().order())))
                .toList();
        return gather(shown(held)).stream()
                .collect(Collectors.groupingBy(printed -> printed.ticket().order()));
    }

    private static List<IssuedTicket> shown(List<IssuedTicket> held) {
        return held.stream()
                .filter(issued -> issued.ticket().status().showsCode())
                .toList();
    }

    private List<PrintedTicket> gather(List<IssuedTicket> issued) {
        Map<OrderId, String> references = orders.references(
                issued.stream().map(one -> one.ticket().order()).collect(Collectors.toSet()));
        Map<SessionCode, Session> known = sessions.find(
                issued.stream().map(one -> one.ticket().place().session()).collect(Collectors.toSet()));
        return issued.stream()
                .map(one -> new PrintedTicket(
                        one.ticket(),
                        one.code().text(),
                        references.getOrDefault(one.ticket().order(), ""),
                        sessionOf(one, known)))
                .toList();
    }

    /** The catalogue's events may come after the order's. */
    private static Session sessionOf(IssuedTicket issued, Map<SessionCode, Session> known) {
        SessionCode code = issued.ticket().place().session();
        return Optional.ofNullable(known.get(code))
                .orElseThrow(() -> new NeighbourUnavailable(
                        "catalog-service", new IllegalStateException("Session " + code + " is not known yet")));
    }
}
