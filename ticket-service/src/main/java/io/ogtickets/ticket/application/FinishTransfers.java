package io.ogtickets.ticket.application;

import static java.util.Objects.requireNonNull;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.Transfer;
import io.ogtickets.ticket.domain.Transfer.Acceptance;
import io.ogtickets.ticket.domain.TransferStatus;
import io.ogtickets.ticket.store.Tickets;
import io.ogtickets.ticket.store.Transfers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finishes transfers that were accepted: first the old ticket is revoked at the gates, then the new one is made of the new
 * holder's user key and the order's purchase key. Each step can be taken again.
 */
@Service
public class FinishTransfers {

    private static final Logger log = LoggerFactory.getLogger(FinishTransfers.class);
    private static final int BATCH = 20;

    private final Transfers transfers;
    private final Tickets tickets;
    private final GateRevocations gates;
    private final UserShares users;
    private final PurchaseShares purchases;
    private final SigningKeys keys;
    private final SettleTransfer settle;

    FinishTransfers(
            Transfers transfers,
            Tickets tickets,
            GateRevocations gates,
            UserShares users,
            PurchaseShares purchases,
            SigningKeys keys,
            SettleTransfer settle) {
        this.transfers = transfers;
        this.tickets = tickets;
        this.gates = gates;
        this.users = users;
        this.purchases = purchases;
        this.keys = keys;
        this.settle = settle;
    }

    /** Finishes one batch of what was left over, and tells whether there may be more. */
    public boolean finishDue() {
        List<Transfer> due = transfers.claim(BATCH);
        for (Transfer transfer : due) {
            try {
                finish(transfer);
            } catch (NeighbourUnavailable away) {
                log.warn("Transfer {} waits: {}", transfer.id(), away.toString());
            }
        }
        return due.size() == BATCH;
    }

    /** @throws NeighbourUnavailable if it has to wait */
    Transfer finish(Transfer transfer) {
        Acceptance acceptance = requireNonNull(transfer.acceptance());
        return switch (gates.revoke(acceptance.operation(), transfer.ticket())) {
            case ALREADY_ADMITTED -> settle.end(transfer, TransferStatus.ADMITTED);
            case ALREADY_REVOKED -> settle.end(transfer, TransferStatus.REVOKED);
            case REVOKED -> settle.complete(transfer, replacementFor(transfer, acceptance));
        };
    }

    private IssuedTicket replacementFor(Transfer transfer, Acceptance acceptance) {
        Ticket old = tickets.one(transfer.ticket());
        Place place = old.place().heldBy(acceptance.replacement());
        PaidOrder order = new PaidOrder(old.order(), 1, "", acceptance.receiver(), List.of(place));
        return IssuedTicket.of(
                order,
                place,
                shareOf(order, users.of(List.of(order)), "auth-service"),
                shareOf(order, purchases.of(List.of(order)), "order-service"),
                keys.active());
    }

    private static Share shareOf(PaidOrder order, Map<OrderId, Share> shares, String neighbour) {
        return Optional.ofNullable(shares.get(order.id()))
                .orElseThrow(() -> new NeighbourUnavailable(
                        neighbour, new IllegalStateException("There is no share for order " + order.id())));
    }
}
