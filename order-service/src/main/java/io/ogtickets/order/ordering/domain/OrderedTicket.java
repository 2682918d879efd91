package io.ogtickets.order.ordering.domain;

import io.ogtickets.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's ticket of an order, named before it is issued.
 *
 * @param lineNo the order's line that it belongs to, from 0
 * @param refundable what a refund of this ticket alone gives back, in minor units; all of an order's sum to its total
 * @param refund the refund that took it, from when it is good for nothing any more
 * @param refundedAt when its money was back
 */
@Embeddable
public record OrderedTicket(
        @Column(name = "ticket_id") UUID ticket,
        @Column(name = "line_no") int lineNo,
        @Column(name = "refundable") long refundable,
        @Column(name = "refund_id") @Nullable UUID refund,
        @Column(name = "refunded_at") @Nullable Instant refundedAt) {

    static List<OrderedTicket> of(List<OrderLine> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(lineNo -> of(lines.get(lineNo), lineNo))
                .toList();
    }

    private static Stream<OrderedTicket> of(OrderLine line, int lineNo) {
        return IntStream.range(0, line.places())
                .mapToObj(place -> new OrderedTicket(
                        Ids.next(),
                        lineNo,
                        share(line.unitAmount(), line.persons(), place % line.persons()),
                        null,
                        null));
    }

    /** An even split to the cent: the first ones bear what is left over. */
    private static long share(long amount, int persons, int person) {
        return amount / persons + (person < amount % persons ? 1 : 0);
    }

    OrderedTicket takenBy(UUID byRefund) {
        return new OrderedTicket(ticket, lineNo, refundable, byRefund, null);
    }

    OrderedTicket refunded(Instant at) {
        return new OrderedTicket(ticket, lineNo, refundable, refund, at);
    }

    boolean isPartOf(UUID aRefund) {
        return aRefund.equals(refund);
    }
}
