package io.ogtickets.ticket.application;

import static java.util.Objects.requireNonNull;

import io.ogtickets.ticket.application.TicketMail.Occasion;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.store.Sessions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Gathers what mails with tickets say. Calls auth-service, so never inside a transaction. */
@Service
class ComposeTicketMails {

    private final Contacts contacts;
    private final Sessions sessions;
    private final PrintTickets print;

    ComposeTicketMails(Contacts contacts, Sessions sessions, PrintTickets print) {
        this.contacts = contacts;
        this.sessions = sessions;
        this.print = print;
    }

    /**
     * The mails to the accounts of these orders; those whose holder or session isn't known yet are left out.
     *
     * @throws io.ogtickets.platform.problem.NeighbourUnavailable if auth-service is away
     */
    List<TicketMail> of(List<PaidOrder> due, Occasion occasion) {
        Map<AccountId, Contact> holders =
                contacts.of(due.stream().map(PaidOrder::account).collect(Collectors.toSet()));
        Map<SessionCode, Session> known = sessions.find(
                due.stream().flatMap(ComposeTicketMails::sessionsOf).collect(Collectors.toSet()));
        List<PaidOrder> ready = due.stream()
                .filter(order -> holders.containsKey(order.account()))
                .filter(order -> sessionsOf(order).allMatch(known::containsKey))
                .toList();
        Map<OrderId, List<PrintedTicket>> printed =
                print.ofHolders(ready.stream().collect(Collectors.toMap(PaidOrder::id, PaidOrder::account)));
        return ready.stream()
                .map(order -> new TicketMail(
                        occasion,
                        order,
                        requireNonNull(holders.get(order.account())),
                        sessionsIn(order, known),
                        printed.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static List<Session> sessionsIn(PaidOrder order, Map<SessionCode, Session> known) {
        Set<SessionCode> wanted = sessionsOf(order).collect(Collectors.toSet());
        return known.values().stream()
                .filter(session -> wanted.contains(session.code()))
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
    }

    private static Stream<SessionCode> sessionsOf(PaidOrder order) {
        return order.places().stream().map(Place::session);
    }
}
