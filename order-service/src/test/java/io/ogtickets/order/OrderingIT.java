package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

class OrderingIT extends OrderFlow {

    @Autowired
    private JsonMapper json;

    private UUID solo = buyer;
    private UUID family = buyer;

    @BeforeEach
    void chooseOffers() {
        solo = offer("A", "SOLO");
        family = offer("B", "FAMILY");
    }

    @Test
    void anOrderHoldsItsPlacesAtTheServersPrices() {
        Answer order = customers.order(buyer, List.of(item(solo, 2), item(family, 1)));

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("status")).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.body().at("/total/amount").asInt()).isEqualTo(2 * 4_800 + 17_001);
        assertThat(order.body().at("/items/0/offerId").asString()).isEqualTo(solo.toString());
        assertThat(order.body().at("/items/1/price/amount").asInt()).isEqualTo(17_001);
        assertThat(books.taken(session.session(), "A")).isEqualTo(2);
        assertThat(books.taken(session.session(), "B")).isEqualTo(4);
        assertThat(customers.get(buyer, "/api/v1/orders/" + order.id()).body()).isEqualTo(order.body());
        assertThat(customers.get(buyer, "/api/v1/orders").body().at("/items/0")).isEqualTo(order.body());
    }

    @Test
    void whatIsToldOfAnOrderIsOfTheAgreedShape() {
        Answer order = customers.order(buyer, List.of(item(solo, 2), item(family, 1)));

        await().until(() -> !neighbours.toldOf(order.id()).isEmpty());
        assertThat(neighbours.typesToldOf(order.id())).containsExactly("order-placed");
        assertThat(new EventSample("order-service", "order-placed")
                        .problemsOf(neighbours.toldOf(order.id()).getFirst().data()))
                .isEmpty();
        assertThat(neighbours.lastToldOf(order.id()).at("/lines/1/tickets")).hasSize(4);
    }

    @Test
    void allOrNothingOverSeveralAllotments() {
        customers.order(UUID.randomUUID(), List.of(item(family, 2)));

        Answer refused = customers.order(buyer, List.of(item(solo, 1), item(family, 1)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("sold-out");
        assertThat(refused.text("offerId")).isEqualTo(family.toString());
        assertThat(refused.body().path("available").asInt()).isZero();
        assertThat(books.taken(session.session(), "A")).isZero();
    }

    @Test
    void anUnknownOfferIsNotOnSale() {
        UUID unknown = UUID.randomUUID();

        Answer refused = customers.order(buyer, List.of(item(solo, 1), item(unknown, 1)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("offer-not-on-sale");
        assertThat(refused.text("offerId")).isEqualTo(unknown.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[]}",
                "{\"items\":[null]}",
                "{\"items\":[{\"quantity\":1}]}",
                "{\"items\":[{\"offerId\":\"x\",\"quantity\":1}]}",
                "{\"items\":[{\"offerId\":\"01907c1e-5d1a-7c0e-8a56-0d3c7b6f1a01\",\"quantity\":0}]}",
                "{\"items\":[{\"offerId\":\"01907c1e-5d1a-7c0e-8a56-0d3c7b6f1a01\",\"quantity\":11}]}",
                "{\"items\":[{\"offerId\":\"01907c1e-5d1a-7c0e-8a56-0d3c7b6f1a01\"}]}"
            })
    void badInputIsNamed(String body) {
        Answer refused = customers.send(
                HttpMethod.POST,
                "/api/v1/orders",
                TestTokens.spectator(buyer.toString()),
                UUID.randomUUID().toString(),
                json.readTree(body));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).startsWith("items");
    }

    @Test
    void aPersonMayHaveSoManyTicketsOfASessionAndOfTheGames() {
        assertThat(customers.order(buyer, List.of(item(solo, 8))).status()).isEqualTo(201);

        Answer refused = customers.order(buyer, List.of(item(family, 1)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("purchase-limit");
        assertThat(refused.text("scope")).isEqualTo("perSession");
        assertThat(refused.body().path("limit").asInt()).isEqualTo(10);
        assertThat(books.taken(session.session(), "B")).isZero();
    }

    @Test
    void aLimitIsExactAlsoForOrdersAtOnce() {
        UUID soloB = offer("B", "SOLO");

        List<Answer> answers = Customers.atOnce(Collections.nCopies(
                8, () -> customers.order(buyer, List.of(item(solo, 1), item(soloB, 1)))));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(3);
    }

    @Test
    void theSameRequestAHundredTimesAtOnceIsOneOrder() {
        String key = UUID.randomUUID().toString();

        List<Answer> answers =
                Customers.atOnce(Collections.nCopies(100, () -> customers.order(buyer, key, List.of(item(solo, 1)))));

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(books.ordersOf(buyer)).isOne();
    }

    @Test
    void anotherOrderUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        customers.order(buyer, key, List.of(item(solo, 1)));

        Answer refused = customers.order(buyer, key, List.of(item(solo, 2)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aForeignOrderIsNotThere() {
        Answer order = customers.order(buyer, solo);
        UUID stranger = UUID.randomUUID();

        assertThat(customers.get(stranger, "/api/v1/orders/" + order.id()).status())
                .isEqualTo(404);
        assertThat(customers.cancel(stranger, order.id()).status()).isEqualTo(404);
        assertThat(customers
                        .get(stranger, "/api/v1/orders")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(customers.statusOf(buyer, order.id())).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void ordersAreListedTheNewestFirstPageByPage() {
        List<String> ids = List.of(
                customers.order(buyer, solo).id(),
                customers.order(buyer, solo).id(),
                customers.order(buyer, solo).id());

        Answer first = customers.get(buyer, "/api/v1/orders?size=2");
        Answer second = customers.get(buyer, "/api/v1/orders?size=2&page=1");

        assertThat(first.body().path("total").asInt()).isEqualTo(3);
        assertThat(first.body().at("/items/0/id").asString()).isEqualTo(ids.get(2));
        assertThat(first.body().at("/items/1/id").asString()).isEqualTo(ids.get(1));
        assertThat(second.body().at("/items/0/id").asString()).isEqualTo(ids.get(0));
    }

    @Test
    void aCancelledOrderGivesItsPlacesBackOnce() {
        Answer order = customers.order(buyer, List.of(item(solo, 8)));

        Answer cancelled = customers.cancel(buyer, order.id());

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(books.taken(session.session(), "A")).isZero();
        assertThat(customers.cancel(buyer, order.id()).status()).isEqualTo(200);
        assertThat(books.taken(session.session(), "A")).isZero();
        assertThat(customers.order(UUID.randomUUID(), List.of(item(solo, 8))).status())
                .isEqualTo(201);
        await().untilAsserted(() ->
                assertThat(neighbours.typesToldOf(order.id())).containsExactly("order-placed", "order-cancelled"));
        assertThat(new EventSample("order-service", "order-placed")
                        .problemsOf(neighbours.toldOf(order.id()).getLast().data()))
                .isEmpty();
    }

    @Test
    void anUnpaidOrderExpiresAndItsPlacesAreSoldAgain() {
        Answer order = customers.order(buyer, List.of(item(solo, 8)));
        assertThat(customers.order(UUID.randomUUID(), solo).status()).isEqualTo(409);

        books.endHold(order.id());

        await().untilAsserted(
                        () -> assertThat(customers.statusOf(buyer, order.id())).isEqualTo("EXPIRED"));
        assertThat(customers.order(UUID.randomUUID(), List.of(item(solo, 8))).status())
                .isEqualTo(201);
        assertThat(customers.cancel(buyer, order.id()).text("code")).isEqualTo("order-state");
        await().untilAsserted(() ->
                assertThat(neighbours.typesToldOf(order.id())).containsExactly("order-placed", "order-expired"));
    }

    @Test
    void aHoldIsExtendedAFewTimes() {
        Answer order = customers.order(buyer, solo);
        Instant first = Instant.parse(order.text("holdExpiresAt"));

        assertThat(extend(buyer, order.id()).text("holdExpiresAt"))
                .isEqualTo(first.plus(Duration.ofMinutes(10)).toString());
        extend(buyer, order.id());
        assertThat(extend(buyer, order.id()).text("holdExpiresAt"))
                .isEqualTo(first.plus(Duration.ofMinutes(30)).toString());

        assertThat(extend(buyer, order.id()).text("code")).isEqualTo("order-state");
        assertThat(extend(UUID.randomUUID(), order.id()).status()).isEqualTo(404);
        assertThat(customers.get(buyer, "/api/v1/orders/" + order.id()).text("holdExpiresAt"))
                .isEqualTo(first.plus(Duration.ofMinutes(30)).toString());
    }

    @Test
    void aHoldIsNotExtendedOnceItRanOutOrPaymentBegan() {
        Answer begun = customers.order(buyer, solo);
        Answer cancelled = customers.order(buyer, solo);
        startPayment(begun.id(), buyer);
        customers.cancel(buyer, cancelled.id());

        assertThat(extend(buyer, begun.id()).status()).isEqualTo(409);
        assertThat(extend(buyer, cancelled.id()).text("code")).isEqualTo("order-state");
    }

    @Test
    void whoDoesNotOwnAnOrderCannotEndItsExtensionsByBeginningToPay() {
        Answer order = customers.order(buyer, solo);

        Answer begun = startPayment(order.id(), UUID.randomUUID());

        assertThat(begun.status()).isEqualTo(404);
        assertThat(extend(buyer, order.id()).status()).isEqualTo(200);
    }

    private Answer extend(UUID account, String order) {
        return customers.send(
                HttpMethod.POST,
                "/api/v1/orders/" + order + "/hold-extension",
                TestTokens.spectator(account.toString()),
                "",
                Map.of());
    }

    @Test
    void manyHoldsThatRunOutTogetherAreAllGivenBack() {
        List<Answer> orders = Customers.atOnce(Collections.nCopies(
                8, () -> customers.order(UUID.randomUUID(), List.of(item(solo, 1), item(offer("B", "SOLO"), 1)))));

        orders.forEach(order -> books.endHold(order.id()));

        await().untilAsserted(
                        () -> assertThat(books.taken(session.session(), "A")).isZero());
        assertThat(books.taken(session.session(), "B")).isZero();
    }

    @Test
    void noRouteIsOpenToTheWrongCaller() {
        String anyOrder = UUID.randomUUID().toString();
        String steward = TestTokens.person(buyer.toString(), "STEWARD");
        String otherService = TestTokens.service("catalog-service", "contacts");

        assertThat(customers
                        .send(HttpMethod.GET, "/api/v1/orders", steward, "", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(customers
                        .send(HttpMethod.POST, "/internal/purchase-shares", otherService, "", List.of())
                        .status())
                .isEqualTo(403);
        assertThat(customers
                        .send(
                                HttpMethod.POST,
                                "/internal/orders/" + anyOrder + "/payment-start",
                                TestTokens.spectator(buyer.toString()),
                                "",
                                Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(customers
                        .send(
                                HttpMethod.PUT,
                                "/api/v1/admin/sessions/X/categories/A",
                                TestTokens.spectator(buyer.toString()),
                                "",
                                Map.of("capacity", 1))
                        .status())
                .isEqualTo(403);
    }
}
