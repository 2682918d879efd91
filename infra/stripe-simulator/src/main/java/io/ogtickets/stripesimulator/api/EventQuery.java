package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.EventId;
import io.ogtickets.stripesimulator.domain.StripeEvent;
import io.ogtickets.stripesimulator.wire.EventObject;
import io.ogtickets.stripesimulator.wire.ListObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events a list asks for, see docs.stripe.com/api/events/list; without types it means all types. */
record EventQuery(
        Set<String> types,
        Period created,
        int limit,
        @Nullable EventId startingAfter,
        @Nullable EventId endingBefore) {

    static EventQuery of(StripeForm form) {
        Set<String> types = new HashSet<>(form.texts("types").values());
        form.text("type").ifPresent(types::add);
        boolean limited = form.text("limit").isPresent();
        return new EventQuery(
                types,
                Period.of(form),
                limited ? (int) form.requiredNumber("limit", 1, 100) : 10,
                form.text("starting_after").map(EventId::new).orElse(null),
                form.text("ending_before").map(EventId::new).orElse(null));
    }

    ListObject<EventObject> page(NavigableMap<EventId, StripeEvent> newestFirst) {
        List<StripeEvent> found = candidates(newestFirst).stream()
                .filter(event -> types.isEmpty() || types.contains(event.type().wireName()))
                .filter(event -> created.contains(event.createdAt().getEpochSecond()))
                .limit(limit + 1L)
                .toList();
        List<StripeEvent> page = found.subList(0, Math.min(limit, found.size()));
        List<StripeEvent> ordered = endingBefore == null ? page : page.reversed();
        return new ListObject<>(
                "/v1/events",
                found.size() > limit,
                ordered.stream().map(EventObject::of).toList());
    }

    /** Ending before an event counts backwards from it, so that the page next to it is found. */
    private Collection<StripeEvent> candidates(NavigableMap<EventId, StripeEvent> newestFirst) {
        if (endingBefore != null) {
            return newestFirst.headMap(endingBefore, false).descendingMap().values();
        }
        return startingAfter == null
                ? newestFirst.values()
                : newestFirst.tailMap(startingAfter, false).values();
    }

    /** Seconds of the epoch, both ends included. */
    record Period(long first, long last) {

        static Period of(StripeForm form) {
            StripeForm created = form.part("created");
            long first = Math.max(
                    created.number("gte").orElse(0L), created.number("gt").orElse(-1L) + 1);
            long last = Math.min(
                    created.number("lte").orElse(Long.MAX_VALUE),
                    created.number("lt").orElse(Long.MAX_VALUE) - 1);
            return form.number("created")
                    .map(exactly -> new Period(exactly, exactly))
                    .orElse(new Period(first, last));
        }

        boolean contains(long second) {
            return first <= second && second <= last;
        }
    }
}
