package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static io.ogtickets.order.Neighbours.offerOf;
import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What becomes of payments, on time and late, once and twice. */
@OrderServiceTest
class MoneyIT {

    private static final Money PRICE_OF_EIGHT = new Money(8 * 4_800, "EUR");

    @Autowired
    private Customers customers;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Books books;

    private final UUID buyer = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();
    private CatalogueSession session = session("", 1, "", 0, List.of());
    private UUID solo = buyer;
    private String order = "";

    @BeforeEach
    void buyAllPlacesOfASession() {
        session = neighbours.open(8);
        solo = offerOf(session, "A", "SOLO");
        order = customers.order(buyer, List.of(item(solo, 8))).id();
    }

    @Test
    void aPaidOrderIsToldOnceHoweverOftenThePaymentIsTold() {
        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold("order-placed", "order-paid");
        secondPaymentIsRefundedAsTheVeryNextEvent();
        assertThat(customers.statusOf(buyer, order)).isEqualTo("PAID");
        assertThat(books.taken(session.session(), "A")).isEqualTo(8);
    }

    /** Comes behind the duplicates on the same partition, so that by then they have been read. */
    private void secondPaymentIsRefundedAsTheVeryNextEvent() {
        neighbours.pay(order, UUID.randomUUID(), PRICE_OF_EIGHT);
        awaitTold("order-placed", "order-paid", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("already-paid");
    }

    @Test
    void whatIsToldOfMoneyIsOfTheAgreedShape() {
        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, UUID.randomUUID(), PRICE_OF_EIGHT);

        awaitTold("order-placed", "order-paid", "refund-requested");
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

        await().untilAsserted(() -> assertThat(customers.statusOf(buyer, order)).isEqualTo("PAID"));
        assertThat(books.taken(session.session(), "A")).isEqualTo(8);
    }

    @Test
    void lateMoneyTakesThePlacesAgainIfTheyAreFree() {
        expire();

        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold("order-placed", "order-expired", "order-paid");
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

        awaitTold("order-placed", "order-expired", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("sold-out");
        assertThat(neighbours.lastToldOf(order).path("payment").asString()).isEqualTo(payment.toString());
        assertThat(customers.statusOf(buyer, order)).isEqualTo("EXPIRED");
        assertThat(books.taken(session.session(), "A")).isOne();
    }

    @Test
    void lateMoneyGoesBackIfTheSessionIsNoLongerOnSale() {
        expire();
        neighbours.tell(
                "catalog",
                session.session(),
                "session-cancelled",
                session(session.session(), 2, "CANCELLED", 8, session.offers()));
        await().untilAsserted(() -> assertThat(
                        customers.order(UUID.randomUUID(), solo).text("code"))
                .isEqualTo("offer-not-on-sale"));

        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold("order-placed", "order-expired", "refund-requested");
        assertThat(neighbours.lastToldOf(order).path("reason").asString()).isEqualTo("offer-not-on-sale");
    }

    @Test
    void lateMoneyTwiceIsOneSaleAndOneRefund() {
        expire();

        neighbours.pay(order, payment, PRICE_OF_EIGHT);
        neighbours.pay(order, UUID.randomUUID(), PRICE_OF_EIGHT);

        awaitTold("order-placed", "order-expired", "order-paid", "refund-requested");
        assertThat(books.taken(session.session(), "A")).isEqualTo(8);
    }

    @Test
    void moneyForACancelledOrderGoesBack() {
        customers.cancel(buyer, order);

        neighbours.pay(order, payment, PRICE_OF_EIGHT);

        awaitTold("order-placed", "order-cancelled", "refund-requested");
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

        awaitTold("order-placed", "order-paid");
    }

    @Test
    void paymentServiceIsToldWhatIsToBePaid() {
        Answer start = startPayment();

        assertThat(start.status()).isEqualTo(200);
        assertThat(start.text("orderId")).isEqualTo(order);
        assertThat(start.text("account")).isEqualTo(buyer.toString());
        assertThat(start.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(start.body().at("/amount/amount").asLong()).isEqualTo(PRICE_OF_EIGHT.amount());
        assertThat(start.text("description")).contains(start.text("reference"), "8 tickets");
        customers.cancel(buyer, order);
        assertThat(startPayment().text("code")).isEqualTo("order-state");
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
        await().untilAsserted(() -> assertThat(customers.statusOf(buyer, order)).isEqualTo("EXPIRED"));
    }

    private void awaitTold(String... types) {
        await().untilAsserted(() -> assertThat(neighbours.typesToldOf(order)).containsExactly(types));
    }

    private Answer startPayment() {
        return startPayment(buyer);
    }

    private Answer startPayment(UUID payer) {
        return customers.send(
                HttpMethod.POST,
                "/internal/orders/" + order + "/payment-start",
                TestTokens.service("payment-service", "payment-start"),
                "",
                Map.of("account", payer));
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
