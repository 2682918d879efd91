package io.ogtickets.ticket.messaging;

import io.ogtickets.ticket.domain.TicketId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code refund-requested}, as far as we read it.
 *
 * @param tickets none when money is given back for which no ticket was issued
 */
record RefundRequested(UUID order, String reason, @Nullable List<UUID> tickets) {

    List<TicketId> ticketIds() {
        return tickets == null ? List.of() : tickets.stream().map(TicketId::new).toList();
    }
}
