package io.ogtickets.stripesimulator.api;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Payer.DECLINED_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.SimulatorTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class EventsTest {

    private static final String DECLINED = "payment_intent.payment_failed";

    private final Merchant merchant;

    @Autowired
    EventsTest(@LocalServerPort int port) {
        this.merchant = new Merchant(port);
    }

    @Test
    void eventsAreListedNewestFirstPageByPage() throws StripeException {
        String first = declinedPayment();
        String second = declinedPayment();
        String third = declinedPayment();

        StripeCollection<Event> page = list(declines(2));
        assertThat(paymentsOf(page)).containsExactly(third, second);
        assertThat(page.getHasMore()).isTrue();

        Event last = page.getData().getLast();
        StripeCollection<Event> next = list(declines(1).setStartingAfter(last.getId()));
        assertThat(paymentsOf(next)).containsExactly(first);

        Event oldest = next.getData().getFirst();
        StripeCollection<Event> back = list(declines(2).setEndingBefore(oldest.getId()));
        assertThat(paymentsOf(back)).containsExactly(third, second);
    }

    @Test
    void eventsAreFilteredByTypeAndTime() throws StripeException {
        declinedPayment();
        var longAgo = EventListParams.Created.builder().setLt(1L).build();

        assertThat(list(EventListParams.builder().addType("checkout.session.completed"))
                        .getData())
                .noneMatch(event -> event.getType().equals(DECLINED));
        assertThat(list(declines(10).setCreated(longAgo)).getData()).isEmpty();
    }

    @Test
    void anEventIsFoundById() throws StripeException {
        declinedPayment();
        Event event = list(declines(1)).getData().getFirst();

        assertThat(merchant.stripe().events().retrieve(event.getId()).getType()).isEqualTo(DECLINED);
    }

    private StripeCollection<Event> list(EventListParams.Builder query) throws StripeException {
        return merchant.stripe().events().list(query.build());
    }

    private static EventListParams.Builder declines(long limit) {
        return EventListParams.builder().setType(DECLINED).setLimit(limit);
    }

    private String declinedPayment() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        new Payer().payByScript(session, DECLINED_CARD);
        return merchant.current(session).getPaymentIntent();
    }

    private static List<String> paymentsOf(StripeCollection<Event> events) {
        return events.getData().stream()
                .map(event -> event.getDataObjectDeserializer()
                        .getObject()
                        .map(PaymentIntent.class::cast)
                        .orElseThrow()
                        .getId())
                .toList();
    }
}
