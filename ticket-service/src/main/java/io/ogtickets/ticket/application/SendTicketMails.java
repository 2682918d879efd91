package io.ogtickets.ticket.application;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.ticket.application.TicketMail.Occasion;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.store.TicketMails;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Backlog backlog;
    private final TicketMails mails;
    private final ComposeTicketMails compose;
    private final TicketPost post;

    SendTicketMails(Backlog backlog, TicketMails mails, ComposeTicketMails compose, TicketPost post) {
        this.backlog = backlog;
        this.mails = mails;
        this.compose = compose;
        this.post = post;
    }

    /**
     * Sends one batch of what is due, and tells whether there may be more. To print a ticket takes longer than to issue a
     * dozen, so nobody's is printed while others have none yet.
     */
    public boolean sendDue() {
        if (backlog.isThere()) {
            return false;
        }
        List<PaidOrder> due = mails.claim(BATCH);
        if (due.isEmpty()) {
            return false;
        }
        Set<OrderId> unsent = due.stream().map(PaidOrder::id).collect(Collectors.toCollection(HashSet::new));
        try {
            Set<OrderId> sent = post.send(compose.of(due, Occasion.ISSUED));
            mails.markSent(sent);
            unsent.removeAll(sent);
        } catch (NeighbourUnavailable away) {
            log.warn("{} mails wait: {}", due.size(), away.toString());
        }
        mails.postpone(unsent);
        return due.size() == BATCH && unsent.isEmpty();
    }
}
