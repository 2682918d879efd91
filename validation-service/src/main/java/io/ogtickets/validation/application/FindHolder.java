package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.store.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds what a supervisor may know of who stands before them. Calls auth-service, so never inside a transaction. */
@Service
public class FindHolder {

    private final Tickets tickets;
    private final Names names;

    FindHolder(Tickets tickets, Names names) {
        this.tickets = tickets;
        this.names = names;
    }

    /** Empty if the ticket isn't believed, or nobody can say so in time. */
    public Optional<String> nameOf(Scan scan) {
        return scan.place() == null || scan.ticket() == null
                ? Optional.empty()
                : tickets.holderOf(scan.ticket())
                        .map(holder -> names.of(List.of(holder)).get(holder));
    }
}
