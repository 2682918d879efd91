package io.ogtickets.ticket.messaging;

import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code order-paid}, as far as we read it. */
record OrderPaid(UUID order, int version, String reference, UUID account, List<Line> lines) {

    record Line(String session, String category, OfferType type, boolean liveCode, List<Minted> tickets) {

        Stream<Place> places() {
            return tickets.stream()
                    .map(minted -> new Place(
                            new TicketId(minted.ticket()), new SessionCode(session), category, type, liveCode));
        }
    }

    record Minted(UUID ticket) {}

    PaidOrder paidOrder() {
        return new PaidOrder(
                new OrderId(order),
                version,
                reference,
                new AccountId(account),
                lines.stream().flatMap(Line::places).toList());
    }
}
