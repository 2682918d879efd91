package io.ogtickets.stripesimulator.api;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.SimulatorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class EventsTest {

    private static final String EXPIRED = "checkout.session.expired";

    private final Merchant merchant;

    @Autowired
    EventsTest(@LocalServerPort int port) {
        this.merchant = new Merchant(port);
    }

    @Test
    void eventsAreListedNewestFirstPageByPage() throws StripeException {
        String first = expiredSession();
        String second = expiredSession();
        String third = expiredSession();

        StripeCollection<Event> page = list(expiries(2));
        assertThat(sessionsOf(page)).containsExactly(third, second);
        assertThat(page.getHasMore()).isTrue();

        Event last = page.getData().getLast();
        StripeCollection<Event> next = list(expiries(1).setStartingAfter(last.getId()));
        assertThat(sessionsOf(next)).containsExactly(first);

        Event oldest = next.getData().getFirst();
        StripeCollection<Event> back = list(expiries(2).setEndingBefore(oldest.getId()));
        assertThat(sessionsOf(back)).containsExactly(third, second);
    }

    @Test
    void eventsAreFilteredByTypeAndTime() throws StripeException {
        expiredSession();
        var before1970 = EventListParams.Created.builder().setLt(1L).build();

        assertThat(list(EventListParams.builder().addType("payment_intent.succeeded"))
                        .getData())
                .noneMatch(event -> event.getType().equals(EXPIRED));
        assertThat(list(expiries(10).setCreated(before1970)).getData()).isEmpty();
    }

    @Test
    void anEventIsFoundById() throws StripeException {
        expiredSession();
        Event event = list(expiries(1)).getData().getFirst();

        assertThat(merchant.stripe().events().retrieve(event.getId()).getType()).isEqualTo(EXPIRED);
    }

    private StripeCollection<Event> list(EventListParams.Builder query) throws StripeException {
        return merchant.stripe().events().list(query.build());
    }

    private static EventListParams.Builder expiries(long limit) {
        return EventListParams.builder().setType(EXPIRED).setLimit(limit);
    }

    private String expiredSession() throws StripeException {
        String id = merchant.open(familyOfferAt(4800)).getId();
        return merchant.stripe().checkout().sessions().expire(id).getId();
    }

    private static List<String> sessionsOf(StripeCollection<Event> events) {
        return events.getData().stream()
                .map(event -> event.getDataObjectDeserializer()
                        .getObject()
                        .map(Session.class::cast)
                        .orElseThrow()
                        .getId())
                .toList();
    }
}
