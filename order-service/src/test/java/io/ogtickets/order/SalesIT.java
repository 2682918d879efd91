package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.sales.application.FoldSales;
import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The figures are those of the orders; {@link Books} compares all of them after each test of this service. */
class SalesIT extends OrderFlow {

    @Autowired
    private FoldSales fold;

    private final UUID payment = UUID.randomUUID();
    private UUID family = buyer;
    private String order = "";

    @BeforeEach
    void sellTwoFamilies() {
        family = offer("A", "FAMILY");
        order = customers.order(buyer, List.of(item(family, 2))).id();
        pay(order, payment, 2 * 17_001);
    }

    @Test
    void anOffersFiguresAreThereAsSoonAsItIsPaidAndStayWhenTheyAreFolded() {
        JsonNode before = salesOf(family);
        assertThat(before.path("sold").asInt()).isEqualTo(2);
        assertThat(before.path("tickets").asInt()).isEqualTo(8);
        assertThat(before.at("/revenue/amount").asLong()).isEqualTo(34_002);

        fold.foldSome();

        assertThat(salesOf(family)).isEqualTo(before);
    }

    @Test
    void aRefundCountsFromWhenTheMoneyIsBack() {
        Answer refund = customers.refund(
                buyer,
                order,
                books.ticketsOf(order).get(0),
                books.ticketsOf(order).get(1));
        assertThat(salesOf(family).at("/net/amount").asLong()).isEqualTo(34_002);

        neighbours.refunded(order, refund.body().at("/refunds/0/id").asString(), new Money(8_501, "EUR"));
        awaitStatus(order, "PARTIALLY_REFUNDED");

        assertThat(salesOf(family).path("refundedTickets").asInt()).isEqualTo(2);
        assertThat(salesOf(family).at("/net/amount").asLong()).isEqualTo(34_002 - 8_501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "day", "sport"})
    void thePartsOfAReportMakeItsSum(String by) {
        JsonNode report = stats("sales?size=100&by=" + by).body();

        assertThat(report.path("items")
                        .valueStream()
                        .mapToLong(part -> part.at("/net/amount").asLong())
                        .sum())
                .isEqualTo(report.at("/sum/net/amount").asLong());
        assertThat(report.path("items")).isNotEmpty();
    }

    @Test
    void aReportIsOfItsDaysOnly() {
        // The payments of these tests are told to be of the first of June 2028, at noon in Paris.
        assertThat(stats("sales?from=2028-06-01&to=2028-06-01&by=day")
                        .body()
                        .at("/items/0/key")
                        .asString())
                .isEqualTo("2028-06-01");
        assertThat(stats("sales?from=2031-01-01&to=2031-12-31").body().path("items"))
                .isEmpty();
        assertThat(stats("sales?by=colour").status()).isEqualTo(400);
        assertThat(stats("sales?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void aDisputeCountsOnceItIsLostAndBesideTheSums() {
        long before = disputesLost();
        neighbours.disputed(order, payment, 3, "NEEDS_RESPONSE");
        neighbours.disputed(order, payment, 4, "UNDER_REVIEW");
        await().untilAsserted(() -> assertThat(books.disputesOf(order)).containsExactly("UNDER_REVIEW"));
        assertThat(disputesLost()).isEqualTo(before);

        neighbours.disputed(order, payment, 5, "LOST");
        await().untilAsserted(() -> assertThat(disputesLost()).isEqualTo(before + 34_002));
        neighbours.disputed(order, payment, 4, "UNDER_REVIEW");
        neighbours.disputed(order, UUID.randomUUID(), 1, "WON");
        await().untilAsserted(() -> assertThat(books.disputesOf(order)).containsExactly("LOST", "WON"));

        assertThat(disputesLost()).isEqualTo(before + 34_002);
        assertThat(salesOf(family).at("/net/amount").asLong()).isEqualTo(34_002);
    }

    private long disputesLost() {
        return stats("sales").body().at("/disputesLost/amount").asLong();
    }

    @Test
    void figuresAreForAdministrators() {
        assertThat(customers.get(buyer, "/api/v1/admin/stats/offers").status()).isEqualTo(403);
        assertThat(customers.get(buyer, "/api/v1/admin/stats/sales").status()).isEqualTo(403);
    }

    private JsonNode salesOf(UUID offer) {
        for (int page = 0; ; page++) {
            JsonNode offers = stats("offers?size=100&page=" + page).body();
            assertThat(offers.path("items")).as("offer " + offer).isNotEmpty();
            for (JsonNode one : offers.path("items")) {
                if (one.path("offerId").asString().equals(offer.toString())) {
                    return one;
                }
            }
        }
    }

    private Answer stats(String path) {
        return admin(HttpMethod.GET, "stats/" + path);
    }
}
