package io.ogtickets.ticket.pdf;

import io.ogtickets.ticket.CodeVector;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Localized;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A ticket with a true code and long names. */
final class PrintedSample {

    private static final CodeVector VECTOR = CodeVector.all().findFirst().orElseThrow();

    private PrintedSample() {}

    static PrintedTicket ticket() {
        Place place = new Place(
                new TicketId(VECTOR.ticketId()), new SessionCode(VECTOR.session()), "A", VECTOR.type(), false);
        PaidOrder order = new PaidOrder(
                new OrderId(VECTOR.orderId()), 2, "OG-7F3K", new AccountId(UUID.randomUUID()), List.of(place));
        Session session = new Session(
                place.session(),
                1,
                new Localized("Heats (M/W)", "Séries (H/F)"),
                new Localized("Paris La Defense Arena", "Paris La Défense Arena"),
                "Nanterre",
                Instant.parse("2028-07-22T09:00:00Z"),
                Instant.parse("2028-07-22T11:00:00Z"),
                ZoneId.of("Europe/Paris"),
                List.of("A", "B"));
        return new PrintedTicket(Ticket.issue(order, place), VECTOR.code(), order.reference(), session);
    }
}
