package io.ogtickets.order.ordering.application;

import io.ogtickets.order.catalog.application.FindOffers;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.order.purchasekey.application.PurchaseKeys;
import io.ogtickets.platform.problem.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds places for a buyer, all or none. */
@Component
public class PlaceOrder {

    private final FindOffers offers;
    private final Holds holds;
    private final Orders orders;
    private final PurchaseKeys keys;
    private final OrderEvents events;
    private final Clock clock;
    private final Duration hold;
    private final SecureRandom random = new SecureRandom();

    PlaceOrder(
            FindOffers offers,
            Holds holds,
            Orders orders,
            PurchaseKeys keys,
            OrderEvents events,
            Clock clock,
            OrderProperties properties) {
        this.offers = offers;
        this.holds = holds;
        this.orders = orders;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
        this.hold = properties.hold();
    }

    /**
     * Prices are ours, of this moment.
     *
     * @throws Refusal {@code offer-not-on-sale}, {@code mixed-currencies}, {@code sold-out} or {@code purchase-limit}
     */
    @Transactional
    public OrderView place(AccountId buyer, List<Quote.Wanted> wanted) {
        Quote quote = Quote.of(
                wanted, offers.byIds(wanted.stream().map(Quote.Wanted::offerId).toList()));
        holds.take(buyer, quote.lines());
        Order order = Order.place(buyer, quote, clock.instant().truncatedTo(ChronoUnit.MICROS), hold, random);
        orders.add(order);
        keys.mintFor(order.id().value());
        events.tellOf(order);
        return OrderView.of(order);
    }
}
