package io.ogtickets.ticket.application;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Reissue;
import io.ogtickets.ticket.store.Reissues;
import io.ogtickets.ticket.store.Tickets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes new codes for the tickets that a compromised key signed, under the key that is active now. The tickets stay the same;
 * the gates are told of the new codes' commitments. It may be broken off and begun again anywhere.
 */
@Service
public class ReissueTickets {

    private static final Logger log = LoggerFactory.getLogger(ReissueTickets.class);
    private static final int BATCH = 200;

    private final SigningKeys keys;
    private final Reissues reissues;
    private final Tickets tickets;
    private final UserShares users;
    private final PurchaseShares purchases;
    private final StoreTickets store;
    private final Clock clock;

    ReissueTickets(
            SigningKeys keys,
            Reissues reissues,
            Tickets tickets,
            UserShares users,
            PurchaseShares purchases,
            StoreTickets store,
            Clock clock) {
        this.keys = keys;
        this.reissues = reissues;
        this.tickets = tickets;
        this.users = users;
        this.purchases = purchases;
        this.store = store;
        this.clock = clock;
    }

    /** Enters whom it concerns, makes one batch of new codes, and tells whether there may be more. */
    public boolean reissueDue() {
        Set<Integer> stolen = keys.compromised();
        if (stolen.isEmpty()) {
            return false;
        }
        int entered = reissues.enter(stolen, clock.instant());
        if (entered > 0) {
            log.info("{} holders get new codes, for keys {} are compromised", entered, stolen);
        }
        List<Reissue> due = reissues.claimUnissued(BATCH);
        try {
            renew(Reissue.oneOfEachOrder(due));
        } catch (NeighbourUnavailable away) {
            log.warn("{} holders wait for their new codes: {}", due.size(), away.toString());
            return false;
        }
        return due.size() == BATCH;
    }

    private void renew(Map<OrderId, Reissue> due) {
        if (due.isEmpty()) {
            return;
        }
        Map<OrderId, List<IssuedTicket>> held = tickets.heldOf(due.values());
        Map<OrderId, List<IssuedTicket>> renewed = renewedOf(held);
        List<Reissue> done = due.values().stream()
                .filter(reissue -> renewed.containsKey(reissue.order()) || !held.containsKey(reissue.order()))
                .toList();
        store.renew(done, renewed.values().stream().flatMap(List::stream).toList());
        if (done.size() < due.size()) {
            log.warn("{} holders wait for their new codes: a share is missing", due.size() - done.size());
        }
    }

    /** Those for which both shares can be had. */
    private Map<OrderId, List<IssuedTicket>> renewedOf(Map<OrderId, List<IssuedTicket>> held) {
        if (held.isEmpty()) {
            return Map.of();
        }
        List<PaidOrder> orders =
                held.values().stream().map(ReissueTickets::orderOf).toList();
        Map<OrderId, Share> userShares = users.of(orders);
        Map<OrderId, Share> purchaseShares = purchases.of(orders);
        Map<OrderId, List<IssuedTicket>> renewed = new HashMap<>();
        held.forEach((order, old) -> {
            Share user = userShares.get(order);
            Share purchase = purchaseShares.get(order);
            if (user != null && purchase != null) {
                renewed.put(
                        order,
                        old.stream()
                                .map(issued -> issued.renewed(user, purchase, keys.active()))
                                .toList());
            }
        });
        return renewed;
    }

    private static PaidOrder orderOf(List<IssuedTicket> held) {
        return PaidOrder.asHeld(held.stream().map(IssuedTicket::ticket).toList(), "");
    }
}
