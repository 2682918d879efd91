package io.ogtickets.order.catalog.application;

import io.ogtickets.order.catalog.domain.Offer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Offers as they were a moment ago, without asking the database each time. Whoever sells looks again. */
@Component
public class RecentOffers {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private record Known(Offer offer, Instant at) {}

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final FindOffers offers;
    private final Clock clock;

    RecentOffers(FindOffers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Those that are known. What isn't is asked for anew each time, and never remembered. */
    public Map<UUID, Offer> byIds(Collection<UUID> ids) {
        Instant now = clock.instant();
        Map<UUID, Offer> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        for (UUID id : ids) {
            Known one = known.get(id);
            if (one != null && one.at().plus(MOMENT).isAfter(now)) {
                found.put(id, one.offer());
            } else {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            offers.byIds(missing).forEach((id, offer) -> {
                known.put(id, new Known(offer, now));
                found.put(id, offer);
            });
        }
        return found;
    }
}
