package io.ogtickets.ticket.application;

import static java.util.Objects.requireNonNull;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.store.Sessions;
import io.ogtickets.ticket.store.TicketMails;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends the mails that are owed. A mail waits while auth-service or the mail server is away, while its holder can't be
 * found, or while the catalogue hasn't told of a session. It goes out twice only if this process dies between sending
 * and remembering.
 */
@Service
public class SendTicketMails {

    private static final Logger log = LoggerFactory.getLogger(SendTicketMails.class);
    private static final int BATCH = 20;

    private final TicketMails mails;
    private final Contacts contacts;
    private final Sessions sessions;
    private final PrintTickets print;
    private final TicketPost post;

    SendTicketMails(TicketMails mails, Contacts contacts, Sessions sessions, PrintTickets print, TicketPost post) {
        this.mails = mails;
        this.contacts = contacts;
        this.sessions = sessions;
        this.print = print;
        this.post = post;
    }

    /** Sends one batch of what is due, and tells whether there may be more. */
    public boolean sendDue() {
        List<PaidOrder> due = mails.claim(BATCH);
        if (due.isEmpty()) {
            return false;
        }
        Set<OrderId> unsent = due.stream().map(PaidOrder::id).collect(Collectors.toCollection(HashSet::new));
        try {
            Set<OrderId> sent = post.send(compose(due));
            mails.markSent(sent);
            unsent.removeAll(sent);
        } catch (NeighbourUnavailable away) {
            log.warn("{} mails wait: {}", due.size(), away.toString());
        }
        mails.postpone(unsent);
        return due.size() == BATCH && unsent.isEmpty();
    }

    private List<TicketMail> compose(List<PaidOrder> due) {
        Map<AccountId, Contact> holders =
                contacts.of(due.stream().map(PaidOrder::account).collect(Collectors.toSet()));
        Map<SessionCode, Session> known =
                sessions.find(due.stream().flatMap(SendTicketMails::sessionsOf).collect(Collectors.toSet()));
        List<PaidOrder> ready = due.stream()
                .filter(order -> holders.containsKey(order.account()))
                .filter(order -> sessionsOf(order).allMatch(known::containsKey))
                .toList();
        Map<OrderId, List<PrintedTicket>> printed =
                print.ofBuyers(ready.stream().collect(Collectors.toMap(PaidOrder::id, PaidOrder::account)));
        return ready.stream()
                .map(order -> mailOf(
                        order,
                        requireNonNull(holders.get(order.account())),
                        known,
                        printed.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private static TicketMail mailOf(
            PaidOrder order, Contact holder, Map<SessionCode, Session> known, List<PrintedTicket> tickets) {
        Set<SessionCode> wanted = sessionsOf(order).collect(Collectors.toSet());
        List<Session> sessions = known.values().stream()
                .filter(session -> wanted.contains(session.code()))
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
        return new TicketMail(order, holder, sessions, tickets);
    }

    private static Stream<SessionCode> sessionsOf(PaidOrder order) {
        return order.places().stream().map(Place::session);
    }
}
