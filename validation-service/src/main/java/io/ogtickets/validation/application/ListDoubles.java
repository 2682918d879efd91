package io.ogtickets.validation.application;

import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.store.Doubles;
import io.ogtickets.validation.store.Entries;
import io.ogtickets.validation.store.Entries.Entry;
import io.ogtickets.validation.store.Sessions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Names every ticket that let in more than one at the gates of a session, whichever scanner synced first. */
@Service
public class ListDoubles {

    private final Sessions sessions;
    private final Doubles doubles;
    private final Entries entries;

    ListDoubles(Sessions sessions, Doubles doubles, Entries entries) {
        this.sessions = sessions;
        this.doubles = doubles;
        this.entries = entries;
    }

    /**
     * A ticket by which more than one went in.
     *
     * @param entries all of them, the earliest first
     */
    public record EnteredTwice(TicketId ticket, List<Entry> entries) {}

    public PageOf<EnteredTwice> list(SessionCode session, PageQuery page) {
        if (sessions.find(session).isEmpty()) {
            throw Refusal.notFound("session");
        }
        PageOf<TicketId> tickets = doubles.list(session, page);
        Map<TicketId, List<Entry>> entered = entries.of(tickets.items());
        return tickets.map(ticket -> new EnteredTwice(ticket, entered.getOrDefault(ticket, List.of())));
    }
}
