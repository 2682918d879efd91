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
        return of(
                new Localized("Heats (M/W)", "Séries (H/F)"),
                new Localized("Paris La Defense Arena", "Paris La Défense Arena"),
                "99 jardins de l'Arche, 92000 Nanterre",
                false);
    }

    /** The longest title of the calendar at the venue with the longest name and address. */
    static PrintedTicket longest() {
        return of(
                new Localized(
                        "M decathlon high jump, W 5000m round 1, W triple jump qualification, W discus throw qualification A,"
                                + " Mixed 4x400m relay round 1, W 800m round 1, M shot put qualification,"
                                + " W discus throw qualification B, M decathlon 400m, M 1500m repechage",
                        "H décathlon saut en hauteur, F 5000m 1er tour, F triple saut qualifications,"
                                + " F lancer du disque qualifications A, mixte 4x400m relais 1er tour, F 800m 1er tour,"
                                + " H lancer du poids qualifications, F lancer du disque qualifications B, H décathlon 400m"),
                new Localized(
                        "Vaires-sur-Marne Nautical Stadium - white water",
                        "Stade nautique de Vaires-sur-Marne - bassin d'eaux calmes"),
                "Île de loisirs de Vaires-Torcy, route de Lagny, 77360 Vaires-sur-Marne",
                true);
    }

    private static PrintedTicket of(Localized title, Localized venue, String address, boolean liveCode) {
        Place place = new Place(
                new TicketId(VECTOR.ticketId()), new SessionCode(VECTOR.session()), "A", VECTOR.type(), liveCode);
        PaidOrder order = new PaidOrder(
                new OrderId(VECTOR.orderId()), 2, "OG-7F3K", new AccountId(UUID.randomUUID()), List.of(place));
        Session session = new Session(
                place.session(),
                1,
                title,
                venue,
                "Nanterre",
                address,
                Instant.parse("2028-07-22T09:00:00Z"),
                Instant.parse("2028-07-22T11:00:00Z"),
                ZoneId.of("Europe/Paris"),
                List.of("A", "B"));
        return new PrintedTicket(Ticket.issue(order, place), VECTOR.code(), order.reference(), session);
    }
}
