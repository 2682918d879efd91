package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.EventId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import io.ogtickets.stripesimulator.wire.EventObject;
import io.ogtickets.stripesimulator.wire.ListObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/events")
class EventsController {

    private final Ledger ledger;

    EventsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    ListObject<EventObject> list(StripeRequest request) {
        return EventQuery.of(request.form()).page(ledger.eventsNewestFirst());
    }

    @GetMapping("/{id}")
    EventObject retrieve(@PathVariable String id) {
        return EventObject.of(ledger.event(new EventId(id)));
    }
}
