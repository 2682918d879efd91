package io.ogtickets.order.ordering.application;

import io.ogtickets.order.catalog.application.FindOffers;
import io.ogtickets.order.catalog.application.RecentOffers;
import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.Shortage;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderLine;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.order.ordering.domain.SoldOut;
import io.ogtickets.order.purchasekey.application.PurchaseKeys;
import io.ogtickets.platform.idempotency.BatchedRequests;
import io.ogtickets.platform.problem.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes drafts: ids, prices, the sealed key, and the JSON of events and answers. */
@Component
class Drafts {

    private final Holds holds;
    private final RecentOffers recentOffers;
    private final FindOffers offers;
    private final PurchaseKeys keys;
    private final OrderEvents events;
    private final BatchedRequests requests;
    private final Clock clock;
    private final Duration hold;
    private final SecureRandom random = new SecureRandom();

    Drafts(
            Holds holds,
            RecentOffers recentOffers,
            FindOffers offers,
            PurchaseKeys keys,
            OrderEvents events,
            BatchedRequests requests,
            Clock clock,
            OrderProperties properties) {
        this.holds = holds;
        this.recentOffers = recentOffers;
        this.offers = offers;
        this.keys = keys;
        this.events = events;
        this.requests = requests;
        this.clock = clock;
        this.hold = properties.hold();
    }

    /** At the prices of a moment ago; {@link #upToDate} comes later. */
    Draft of(PlacingRequest request) {
        return of(request, recentOffers.byIds(request.offers()));
    }

    /** The same drafts, but those of which a price or sale status has changed are made anew. */
    List<Draft> upToDate(List<Draft> drafts) {
        Set<UUID> wanted = drafts.stream()
                .flatMap(draft -> draft.request().offers().stream())
                .collect(Collectors.toSet());
        Map<UUID, Offer> today = offers.byIds(wanted);
        return drafts.stream()
                .map(draft -> draft.isOf(today) ? draft : of(draft.request(), today))
                .toList();
    }

    /** An order after all: there are places again. */
    Draft.Priced hopeful(Draft.Hopeless draft) {
        return priced(draft.request(), draft.quote(), draft.offers());
    }

    /** The same with the shortage of today. */
    Draft.Hopeless hopeless(Draft.Hopeless draft, Shortage today) {
        return draft.shortage().equals(today) ? draft : hopeless(draft.request(), draft.quote(), draft.offers(), today);
    }

    private Draft of(PlacingRequest request, Map<UUID, Offer> known) {
        try {
            Quote quote = Quote.of(request.wanted(), known);
            Map<UUID, Offer> used =
                    request.offers().stream().distinct().collect(Collectors.toMap(offer -> offer, known::get));
            return holds.lastShortage(OrderLine.demandOf(quote.lines()))
                    .<Draft>map(shortage -> hopeless(request, quote, used, shortage))
                    .orElseGet(() -> priced(request, quote, used));
        } catch (Refusal refusal) {
            return new Draft.Refused(request, requests.answer(refusal, request.language()));
        }
    }

    private Draft.Hopeless hopeless(PlacingRequest request, Quote quote, Map<UUID, Offer> offers, Shortage shortage) {
        Refusal refusal = SoldOut.of(quote.lines(), shortage);
        return new Draft.Hopeless(request, requests.answer(refusal, request.language()), offers, quote, shortage);
    }

    private Draft.Priced priced(PlacingRequest request, Quote quote, Map<UUID, Offer> offers) {
        Order order = Order.place(request.buyer(), quote, clock.instant().truncatedTo(ChronoUnit.MICROS), hold, random);
        return new Draft.Priced(
                request,
                requests.answer(HttpStatus.CREATED, OrderView.of(order)),
                offers,
                order,
                keys.mintFor(order.id().value()),
                events.prepare(order));
    }
}
