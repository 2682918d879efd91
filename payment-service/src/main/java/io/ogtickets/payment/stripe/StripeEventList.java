package io.ogtickets.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.param.EventListParams;
import com.stripe.param.EventListParams.Created;
import com.stripe.service.EventService;
import io.ogtickets.payment.application.StripeJournal;
import io.ogtickets.payment.application.StripeWebhooks.SignedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stripe's list of events, see docs.stripe.com/api/events/list. */
@Component
class StripeEventList implements StripeJournal {

    private static final long PAGE = 100;

    private final EventService events;
    private final StripeCalls calls;

    StripeEventList(StripeClient stripe, StripeCalls calls) {
        this.events = stripe.v1().events();
        this.calls = calls;
    }

    @Override
    public List<SignedEvent> between(Instant from, Instant to) {
        List<SignedEvent> found = new ArrayList<>();
        EventListParams.Builder query = EventListParams.builder()
                .addAllType(SignedWebhooks.OF_USE)
                .setCreated(Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(to.getEpochSecond())
                        .build())
                .setLimit(PAGE);
        StripeCollection<Event> page;
        do {
            EventListParams wanted = query.build();
            page = calls.answerOf(() -> events.list(wanted));
            page.getData().forEach(event -> found.add(read(event)));
            if (!found.isEmpty()) {
                query.setStartingAfter(found.getLast().id());
            }
        } while (Boolean.TRUE.equals(page.getHasMore()));
        return found.reversed();
    }

    private static SignedEvent read(Event event) {
        return new SignedEvent(event.getId(), event.getType(), EventDigest.of(event.toJson()));
    }
}
