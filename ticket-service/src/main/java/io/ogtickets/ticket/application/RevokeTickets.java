package io.ogtickets.ticket.application;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.PaidOrders;
import io.ogtickets.ticket.store.Revocations;
import io.ogtickets.ticket.store.Tickets;
import io.ogtickets.ticket.store.Transfers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes tickets back that are refunded. order-service has let validation-service revoke them before, so that they open no
 * gate any more; here they stop being shown.
 */
@Service
public class RevokeTickets {

    private final PaidOrders orders;
    private final Tickets tickets;
    private final Revocations revocations;
    private final Transfers transfers;
    private final Outbox outbox;
    private final Clock clock;

    RevokeTickets(
            PaidOrders orders,
            Tickets tickets,
            Revocations revocations,
            Transfers transfers,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.revocations = revocations;
        this.transfers = transfers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same again changes nothing. A ticket that isn't issued yet is taken back as soon as it is. */
    @Transactional
    public void revoke(OrderId order, Collection<TicketId> ids, String reason) {
        orders.lock(List.of(order));
        takeBack(ids, reason);
    }

    /** In the caller's transaction. */
    void takeBack(Collection<TicketId> ids, String reason) {
        revocations.add(ids, reason, clock.instant());
        revokeTakenBack(ids);
    }

    /** Of these tickets, those that were taken back; to be called under the lock of their orders. */
    void revokeTakenBack(Collection<TicketId> ids) {
        Map<TicketId, String> reasons = revocations.reasons(ids);
        if (reasons.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Ticket> revoked = new ArrayList<>();
        for (Ticket ticket : tickets.lock(reasons.keySet())) {
            Ticket changed = ticket.revoke();
            if (!changed.equals(ticket)) {
                revoked.add(changed);
            }
        }
        tickets.update(revoked);
        transfers.endPending(reasons.keySet(), TransferStatus.REVOKED);
        outbox.append(revoked.stream()
                .map(ticket -> TicketRevoked.of(ticket, reasons.getOrDefault(ticket.id(), ""), now))
                .toList());
        revokeWhatReplaced(reasons, now);
    }

    /** Whoever was given a ticket loses it with its buyer's money: only a cancelled session is refunded after a transfer. */
    private void revokeWhatReplaced(Map<TicketId, String> reasons, Instant now) {
        for (Map.Entry<TicketId, String> reason : reasons.entrySet()) {
            List<TicketId> replacements = tickets.replacements(List.of(reason.getKey()));
            if (!replacements.isEmpty()) {
                revocations.add(replacements, reason.getValue(), now);
                revokeTakenBack(replacements);
            }
        }
    }
}
