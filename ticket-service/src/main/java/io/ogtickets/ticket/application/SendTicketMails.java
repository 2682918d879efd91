package io.ogtickets.ticket.application;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.store.Sessions;
import io.ogtickets.ticket.store.TicketMails;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final TicketPost post;

    SendTicketMails(TicketMails mails, Contacts contacts, Sessions sessions, TicketPost post) {
        this.mails = mails;
        this.contacts = contacts;
        this.sessions = sessions;
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
        return due.stream()
                .flatMap(order -> mailOf(order, holders.get(order.account()), known).stream())
                .toList();
    }

    private static Optional<TicketMail> mailOf(
            PaidOrder order, @Nullable Contact holder, Map<SessionCode, Session> known) {
        Set<SessionCode> wanted = sessionsOf(order).collect(Collectors.toSet());
        if (holder == null || !known.keySet().containsAll(wanted)) {
            return Optional.empty();
        }
        List<Session> sessions = known.values().stream()
                .filter(session -> wanted.contains(session.code()))
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
        return Optional.of(new TicketMail(order, holder, sessions));
    }

    private static Stream<SessionCode> sessionsOf(PaidOrder order) {
        return order.places().stream().map(Place::session);
    }
}
