package io.ogtickets.ticket.application;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.store.PaidOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Issues the tickets of paid orders. Both shares of many orders are fetched in one call each, outside of any transaction;
 * an order waits while a share of it can't be had, and only that order.
 */
@Service
public class IssueTickets {

    private static final Logger log = LoggerFactory.getLogger(IssueTickets.class);

    /** As many as the neighbours answer in one call. */
    private static final int BATCH = 500;

    private final PaidOrders orders;
    private final UserShares users;
    private final PurchaseShares purchases;
    private final SigningKeys keys;
    private final StoreTickets store;
    private final Backlog backlog;

    IssueTickets(
            PaidOrders orders,
            UserShares users,
            PurchaseShares purchases,
            SigningKeys keys,
            StoreTickets store,
            Backlog backlog) {
        this.orders = orders;
        this.users = users;
        this.purchases = purchases;
        this.keys = keys;
        this.store = store;
        this.backlog = backlog;
    }

    /** Issues one batch of what is due, and tells whether there may be more. */
    public boolean issueDue() {
        List<PaidOrder> due = orders.claim(BATCH);
        backlog.set(due.size() == BATCH);
        if (due.isEmpty()) {
            return false;
        }
        try {
            issue(due, users.of(due), purchases.of(due));
            return due.size() == BATCH;
        } catch (NeighbourUnavailable away) {
            log.warn("{} paid orders wait for their tickets: {}", due.size(), away.toString());
            backlog.set(false);
            postpone(due);
            return false;
        }
    }

    private void issue(List<PaidOrder> due, Map<OrderId, Share> userShares, Map<OrderId, Share> purchaseShares) {
        List<PaidOrder> ready = new ArrayList<>();
        List<PaidOrder> waiting = new ArrayList<>();
        List<IssuedTicket> tickets = new ArrayList<>();
        for (PaidOrder order : due) {
            Share user = userShares.get(order.id());
            Share purchase = purchaseShares.get(order.id());
            if (user == null || purchase == null) {
                log.warn("Order {} waits for its tickets: a share is missing", order.id());
                waiting.add(order);
            } else {
                ready.add(order);
                ticketsOf(order, user, purchase).forEach(tickets::add);
            }
        }
        store.store(ready, tickets);
        postpone(waiting);
    }

    private Stream<IssuedTicket> ticketsOf(PaidOrder order, Share user, Share purchase) {
        return order.places().stream().map(place -> IssuedTicket.of(order, place, user, purchase, keys.active()));
    }

    private void postpone(List<PaidOrder> waiting) {
        orders.postpone(waiting.stream().map(PaidOrder::id).toList());
    }
}
