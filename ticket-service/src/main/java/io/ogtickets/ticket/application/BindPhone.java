package io.ogtickets.ticket.application;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.code.LiveBinding;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.store.Bindings;
import io.ogtickets.ticket.store.Sessions;
import io.ogtickets.ticket.store.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds a ticket to a phone, which then shows a live code. The phones before it are void as soon as gates hear of it. */
@Service
public class BindPhone {

    /** For a session that ends late, or is moved within the day. */
    private static final Duration AFTER_THE_END = Duration.ofHours(12);

    private final Tickets tickets;
    private final Bindings bindings;
    private final Sessions sessions;
    private final SigningKeys keys;
    private final Outbox outbox;
    private final Clock clock;

    BindPhone(Tickets tickets, Bindings bindings, Sessions sessions, SigningKeys keys, Outbox outbox, Clock clock) {
        this.tickets = tickets;
        this.bindings = bindings;
        this.sessions = sessions;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A binding with its number and its end. */
    public record BoundPhone(LiveBinding binding, int number, Instant notAfter) {}

    /**
     * Binds the ticket to the phone that holds the private half of this key.
     *
     * @param devicePublicKey an Ed25519 public key, 32 raw bytes
     */
    @Transactional
    public BoundPhone bind(AccountId holder, TicketId id, byte[] devicePublicKey) {
        tickets.lock(List.of(id));
        IssuedTicket issued = tickets.find(id, holder).orElseThrow(() -> Refusal.notFound("ticket"));
        issued.ticket().demandShown();
        if (!issued.ticket().place().liveCode()) {
            throw Refusal.conflict("live-code-not-offered", "This ticket is shown with its QR code.");
        }
        int number = bindings.last(id) + 1;
        if (number > LiveBinding.LAST_NUMBER) {
            throw Refusal.conflict("too-many-phones", "This ticket was bound to too many phones.");
        }
        Instant notAfter = endOf(issued.ticket()).plus(AFTER_THE_END).truncatedTo(ChronoUnit.SECONDS);
        LiveBinding binding = LiveBinding.of(issued.code(), number, notAfter, devicePublicKey, keys.active());
        record(id, number);
        return new BoundPhone(binding, number, notAfter);
    }

    private void record(TicketId id, int number) {
        Instant now = clock.instant();
        Ticket bound = tickets.one(id).bind();
        tickets.update(List.of(bound));
        bindings.put(id, number, now);
        outbox.append(TicketBound.of(bound, number, now));
    }

    /** The catalogue's events may come after the order's. */
    private Instant endOf(Ticket ticket) {
        SessionCode code = ticket.place().session();
        return Optional.ofNullable(sessions.find(List.of(code)).get(code))
                .map(Session::endsAt)
                .orElseThrow(() -> new NeighbourUnavailable(
                        "catalog-service", new IllegalStateException("Session " + code + " is not known yet")));
    }
}
