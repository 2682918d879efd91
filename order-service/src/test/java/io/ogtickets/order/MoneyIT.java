package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What becomes of payments, on time and late, once and twice. */
class MoneyIT extends OrderFlow {

    private static final Money PRICE_OF_EIGHT = new Money(8 * 4_800, "EUR");

    private final UUID payment = UUID.randomUUID();
    private UUID solo = buyer;
    private String order = "";

    @BeforeEach
    void buyAllPlacesOfASession() {
        solo = offer("A", "SOLO");
        order = customers.order(buyer, List.of(item(solo, 8))).id();
    }

    @Test
    void aPaidOrderIsToldOnceHoweverOftenThePaymentIsTold() {
        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold(order, "order-placed", "order-paid");
        secondPaymentIsRefundedAsTheVeryNextEvent();
        assertThat(customers.statusOf(buyer, order)).isEqualTo("PAID");
        assertThat(books.taken(session.session(), "A")).isEqualTo(8);
    }

    /** Comes behind the duplicates on the same partition, so that by then they have been read. */
    private void secondPaymentIsRefundedAsTheVeryNextEvent() {
        neighbours.pay(order, UUID.randomUUID(), PRICE_OF_EIGHT);
        awaitTold(order, "order-placed", "order-paid", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("already-paid");
    }

    @Test
    void whatIsToldOfMoneyIsOfTheAgreedShape() {
        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, UUID.randomUUID(), PRICE_OF_EIGHT);

        awaitTold(order, "order-placed", "order-paid", "refund-requested");
        for (int i = 1; i < 3; i++) {
            Neighbours.Told event = neighbours.toldOf(order).get(i);
            EventSample sample = new EventSample("order-service", event.type());
            assertThat(sample.problemsOf(event.data())).isEmpty();
            assertThat(sample.problemsOf(sample.json())).isEmpty();
        }
    }

    @Test
    void moneyThatComesBeforeTheHoldWasEndedPaysWhateverTheClockSays() {
        books.endHold(order);
        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitStatus(order, "PAID");
        assertThat(books.taken(session.session(), "A")).isEqualTo(8);
    }

    @Test
    void lateMoneyTakesThePlacesAgainIfTheyAreFree() {
        expire();

        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold(order, "order-placed", "order-expired", "order-paid");
        assertThat(customers.statusOf(buyer, order)).isEqualTo("PAID");
        assertThat(books.taken(session.session(), "A")).isEqualTo(8);
        assertThat(neighbours.lastToldOf(order).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void lateMoneyGoesBackOnceIfThePlacesAreGone() {
        expire();
        customers.order(UUID.randomUUID(), solo);

        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold(order, "order-placed", "order-expired", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("sold-out");
        assertThat(neighbours.lastToldOf(order).path("payment").asString()).isEqualTo(payment.toString());
        assertThat(customers.statusOf(buyer, order)).isEqualTo("EXPIRED");
        assertThat(books.taken(session.session(), "A")).isOne();
    }

    @Test
    void lateMoneyGoesBackIfTheSessionIsNoLongerOnSale() {
        expire();
        cancelTheSession();

        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold(order, "order-placed", "order-expired", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("offer-not-on-sale");
    }

    @Test
    void lateMoneyTwiceIsOneSaleAndOneRefund() {
        expire();

        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, UUID.randomUUID(), PRICE_OF_EIGHT);

        awaitTold(order, "order-placed", "order-expired", "order-paid", "refund-requested");
        assertThat(books.taken(session.session(), "A")).isEqualTo(8);
    }

    @Test
    void moneyForACancelledOrderGoesBack() {
        customers.cancel(buyer, order);

        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold(order, "order-placed", "order-cancelled", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("order-cancelled");
    }

    @Test
    void thePaymentServicesSampleIsUnderstood() {
        EventSample sample = new EventSample("payment-service", "payment-succeeded");
        String told = sample.json()
                .replaceAll("(\"order\": *\")[^\"]*", "$1" + order)
                .replaceAll("(\"payment\": *\")[^\"]*", "$1" + payment)
                .replaceAll("(\"amount\": *)[0-9]+", "$1" + PRICE_OF_EIGHT.amount());
        assertThat(sample.problemsOf(told)).isEmpty();

        neighbours.tellAsItStands("payments", order, "payment-succeeded", told);

        awaitTold(order, "order-placed", "order-paid");
    }

    @Test
    void paymentServiceIsToldWhatIsToBePaid() {
        Answer start = startPayment(order, buyer);

        assertThat(start.status()).isEqualTo(200);
        assertThat(start.text("orderId")).isEqualTo(order);
        assertThat(start.text("account")).isEqualTo(buyer.toString());
        assertThat(start.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(start.body().at("/amount/amount").asLong()).isEqualTo(PRICE_OF_EIGHT.amount());
        assertThat(start.text("description")).contains(start.text("reference"), "8 tickets");
        customers.cancel(buyer, order);
        assertThat(startPayment(order, buyer).text("code")).isEqualTo("order-state");
    }

    @Test
    void nobodyIsAskedToPayForACancelledSession() {
        cancelTheSession();

        Answer refused = startPayment(order, buyer);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("order-state");
        assertThat(refused.body().at("/cancelledSessions/0").asString()).isEqualTo(session.session());
    }

    @Test
    void onlyAPaidOrderGivesItsShare() {
        assertThat(shares()).isEmpty();

        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        await().untilAsserted(() -> assertThat(shares()).hasSize(1));

        assertThat(shares()).isEqualTo(shares());
        assertThat(Base64.getUrlDecoder().decode(shares().getFirst())).hasSize(32);
    }

    private void expire() {
        books.endHold(order);
        awaitStatus(order, "EXPIRED");
    }

    private List<String> shares() {
        return customers
                .send(
                        HttpMethod.POST,
                        "/internal/purchase-shares",
                        TestTokens.service("ticket-service", "purchase-shares"),
                        "",
                        List.of(Map.of("orderId", order), Map.of("orderId", UUID.randomUUID())))
                .body()
                .valueStream()
                .map(share -> share.path("share").asString())
                .toList();
    }
}
