package io.ogtickets.order.history;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Two sessions and their offers. */
final class Market {

    static final List<String> SESSIONS = List.of("SWM-0727-1100", "ATH-0802-1900");

    private final Random random;
    private final Map<UUID, Offer> offers = new LinkedHashMap<>();
    private final Set<String> cancelled = new HashSet<>();

    Market(Random random) {
        this.random = random;
        for (String session : SESSIONS) {
            add(session, "A", 1, 1_000);
            add(session, "A", 4, 3_001);
            add(session, "B", 1, 500);
            add(session, "B", 2, 901);
        }
    }

    private void add(String session, String category, int persons, long cents) {
        Offer offer = new Offer(
                Ids.next(), session, category, persons + " PERSONS", persons, new Money(cents, "EUR"), false, true);
        offers.put(offer.id(), offer);
    }

    Map<UUID, Offer> offers() {
        return offers;
    }

    /** Two of them, or twice the same. */
    List<Quote.Wanted> someWishes() {
        return random.ints(1 + random.nextInt(2), 0, offers.size())
                .mapToObj(number ->
                        offers.keySet().stream().skip(number).findFirst().orElseThrow())
                .map(offer -> new Quote.Wanted(offer, 1))
                .toList();
    }

    void cancelASession() {
        String session = SESSIONS.get(random.nextInt(SESSIONS.size()));
        cancelled.add(session);
        offers.replaceAll((id, offer) -> offer.session().equals(session) ? offSale(offer) : offer);
    }

    Set<String> cancelled() {
        return cancelled;
    }

    private static Offer offSale(Offer offer) {
        return new Offer(
                offer.id(),
                offer.session(),
                offer.category(),
                offer.type(),
                offer.persons(),
                offer.price(),
                offer.liveCode(),
                false);
    }
}
