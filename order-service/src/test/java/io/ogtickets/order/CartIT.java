package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static io.ogtickets.order.Neighbours.offerOf;
import static io.ogtickets.order.Neighbours.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.TestTokens;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CartIT extends OrderFlow {

    @Autowired
    private JsonMapper json;

    private UUID solo = buyer;
    private UUID family = buyer;

    @BeforeEach
    void chooseOffers() {
        solo = offer("A", "SOLO");
        family = offer("A", "FAMILY");
    }

    @Test
    void aCartIsPricedByTheServerWhateverTheClientSays() {
        Answer cart = cart(
                HttpMethod.PUT,
                "",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "offerId", solo, "quantity", 2, "price", Map.of("amount", 1, "currency", "EUR"))),
                        "total",
                        Map.of("amount", 1, "currency", "EUR")));

        assertThat(cart.status()).isEqualTo(200);
        assertThat(cart.body().at("/items/0/session").asString()).isEqualTo(session.session());
        assertThat(cart.body().at("/items/0/price/amount").asInt()).isEqualTo(4_800);
        assertThat(cart.body().at("/items/0/lineTotal/amount").asInt()).isEqualTo(9_600);
        assertThat(cart.body().at("/total/amount").asInt()).isEqualTo(9_600);
        assertThat(warnings(cart)).isEmpty();
        assertThat(show().body()).isEqualTo(cart.body());
    }

    @Test
    void linesAreAddedChangedAndTakenOut() {
        add(solo, 1);
        add(family, 1);
        assertThat(quantities(add(solo, 2))).containsExactly(3, 1);
        assertThat(customers
                        .get(buyer, "/api/v1/cart/count")
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(4);

        assertThat(quantities(cart(HttpMethod.PATCH, "/items/" + solo, Map.of("quantity", 5))))
                .containsExactly(5, 1);
        assertThat(quantities(cart(HttpMethod.DELETE, "/items/" + solo, Map.of())))
                .containsExactly(1);
        assertThat(quantities(cart(HttpMethod.DELETE, "/items/" + solo, Map.of())))
                .containsExactly(1);
        assertThat(cart(HttpMethod.PATCH, "/items/" + solo, Map.of("quantity", 5))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void mergingTakesTheLargerQuantitySoThatTwiceIsOnce() {
        add(solo, 3);
        Map<String, Object> browsers = Map.of("items", List.of(item(solo, 2), item(family, 1)));

        Answer once = cart(HttpMethod.POST, "/merge", browsers);
        Answer twice = cart(HttpMethod.POST, "/merge", browsers);

        assertThat(quantities(once)).containsExactly(3, 1);
        assertThat(twice.body()).isEqualTo(once.body());
    }

    @Test
    void anOfferThatABrowserKeptForTooLongIsLeftOutOfTheMerge() {
        UUID forgotten = UUID.randomUUID();

        Answer merged = cart(HttpMethod.POST, "/merge", Map.of("items", List.of(item(solo, 1), item(forgotten, 1))));

        assertThat(quantities(merged)).containsExactly(1);
        assertThat(warnings(merged)).containsExactly("offer-not-on-sale");
        assertThat(add(forgotten, 1).text("code")).isEqualTo("offer-not-on-sale");
    }

    @Test
    void additionsAtOnceAllCount() {
        List<Answer> answers = Customers.atOnce(Collections.nCopies(10, () -> add(solo, 1)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(quantities(show())).containsExactly(10);
    }

    @Test
    void aNewPriceIsWarnedOfUntilTheCartIsChanged() {
        add(solo, 1);
        change("ON_SALE", 5_200);

        await().untilAsserted(() -> assertThat(warnings(show())).containsExactly("price-changed"));
        JsonNode warning = show().body().at("/warnings/0");
        assertThat(warning.at("/was/amount").asInt()).isEqualTo(4_800);
        assertThat(warning.at("/now/amount").asInt()).isEqualTo(5_200);
        assertThat(show().body().at("/total/amount").asInt()).isEqualTo(5_200);

        assertThat(warnings(add(solo, 1))).containsExactly("price-changed");
        assertThat(warnings(show())).isEmpty();
    }

    @Test
    void whatIsNoLongerSoldIsWarnedOfAndCostsNothing() {
        add(solo, 1);
        change("WITHDRAWN", 4_800);

        await().untilAsserted(() -> assertThat(warnings(show())).containsExactly("offer-not-on-sale"));
        assertThat(show().body().at("/total/amount").asInt()).isZero();
    }

    @Test
    void aShortageIsToldLineByLineInTheCartsOrder() {
        customers.order(UUID.randomUUID(), List.of(item(solo, 3)));

        add(solo, 2);
        Answer cart = add(family, 1);

        assertThat(warnings(cart)).containsExactly("sold-out");
        assertThat(cart.body().at("/warnings/0/offerId").asString()).isEqualTo(family.toString());
        assertThat(cart.body().at("/warnings/0/available").asInt()).isZero();
    }

    @Test
    void sessionsAtTheSameTimeAreWarnedOf() {
        CatalogueSession other = neighbours.open(8);
        add(solo, 1);

        Answer cart = add(offerOf(other, "A", "SOLO"), 1);

        assertThat(warnings(cart)).containsExactly("sessions-overlap");
        assertThat(cart.body().at("/warnings/0/sessions").valueStream().map(JsonNode::asString))
                .containsExactly(session.session(), other.session());
    }

    @Test
    void theLimitCountsWhatWasOrderedBefore() {
        customers.order(buyer, List.of(item(solo, 7)));

        Answer cart = cart(HttpMethod.PUT, "", Map.of("items", List.of(item(offer("B", "FAMILY"), 1))));

        assertThat(warnings(cart)).containsExactly("purchase-limit");
        assertThat(cart.body().at("/warnings/0/limit").asInt()).isEqualTo(10);
        assertThat(cart.body().at("/warnings/0/scope").asString()).isEqualTo("perSession");
    }

    @Test
    void aCartIsNeverLargerThanAnOrder() {
        add(solo, 10);
        assertThat(add(solo, 1).text("code")).isEqualTo("cart-full");

        List<Map<String, Object>> offers = Stream.of(neighbours.open(1), neighbours.open(1), neighbours.open(1))
                .flatMap(opened -> opened.offers().stream())
                .map(offer -> item(offer.offer(), 1))
                .toList();
        cart(HttpMethod.POST, "/merge", Map.of("items", offers));
        Answer tooMany = cart(
                HttpMethod.POST,
                "/merge",
                Map.of(
                        "items",
                        session.offers().stream()
                                .map(offer -> item(offer.offer(), 1))
                                .toList()));

        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text("scope")).isEqualTo("lines");
        assertThat(quantities(show())).hasSize(19);
    }

    @Test
    void whatIsOrderedIsNoLongerInTheCart() {
        add(solo, 3);
        add(family, 1);
        customers.order(UUID.randomUUID(), solo);
        assertThat(quantities(show())).containsExactly(3, 1);

        customers.order(buyer, List.of(item(solo, 2), item(offer("B", "SOLO"), 1)));

        assertThat(quantities(show())).containsExactly(1, 1);
        assertThat(quantities(add(solo, 1))).containsExactly(2, 1);
        assertThat(quantities(show())).containsExactly(2, 1);
        customers.order(buyer, List.of(item(solo, 2)));
        assertThat(quantities(show())).containsExactly(1);
        assertThat(customers
                        .get(buyer, "/api/v1/cart/count")
                        .body()
                        .path("count")
                        .asInt())
                .isOne();
    }

    @Test
    void aCartIsItsOwnersOnly() {
        add(solo, 1);

        assertThat(quantities(customers.get(UUID.randomUUID(), "/api/v1/cart"))).isEmpty();
        assertThat(customers
                        .send(
                                HttpMethod.GET,
                                "/api/v1/cart",
                                TestTokens.person(buyer.toString(), "STEWARD"),
                                "",
                                Map.of())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[null]}",
                "{\"items\":[{\"quantity\":1}]}",
                "{\"items\":[{\"offerId\":\"01907c1e-5d1a-7c0e-8a56-0d3c7b6f1a01\",\"quantity\":0}]}",
                "{\"items\":[{\"offerId\":\"01907c1e-5d1a-7c0e-8a56-0d3c7b6f1a01\",\"quantity\":11}]}"
            })
    void badInputIsNamed(String body) {
        Answer refused = cart(HttpMethod.PUT, "", json.readTree(body));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).startsWith("items");
    }

    private void change(String status, long cents) {
        List<CatalogueSession.Offer> changed = session.offers().stream()
                .map(offer -> offer.offer().equals(solo)
                        ? new CatalogueSession.Offer(solo, "A", "SOLO", 1, new Money(cents, "EUR"), false, status)
                        : offer)
                .toList();
        neighbours.tell(
                "catalog", session.session(), "offer-changed", session(session.session(), 2, "ON_SALE", 8, changed));
        await().until(() -> books.versionOf(session.session()) == 2);
    }

    private Answer show() {
        return customers.get(buyer, "/api/v1/cart");
    }

    private Answer add(UUID offer, int quantity) {
        return cart(HttpMethod.POST, "/items", item(offer, quantity));
    }

    private Answer cart(HttpMethod method, String path, Object body) {
        return customers.send(method, "/api/v1/cart" + path, TestTokens.spectator(buyer.toString()), "", body);
    }

    private static List<Integer> quantities(Answer cart) {
        return cart.body()
                .path("items")
                .valueStream()
                .map(line -> line.path("quantity").asInt())
                .toList();
    }

    private static List<String> warnings(Answer cart) {
        return cart.body()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }
}
