package io.ogtickets.order.ordering.domain;

import static io.ogtickets.order.ordering.domain.OrderFixture.BUYER;
import static io.ogtickets.order.ordering.domain.OrderFixture.offer;
import static io.ogtickets.order.ordering.domain.OrderFixture.quoteOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.order.inventory.domain.Shortage;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static final AllotmentId A = new AllotmentId("SWM-0727-1100", "A");

    @Test
    void theTotalIsTheSumOfTheServersPrices() {
        Offer family = offer("A", 4, 17_001);

        Quote quote = Quote.of(
                List.of(new Quote.Wanted(family.id(), 2), new Quote.Wanted(family.id(), 1)),
                Map.of(family.id(), family));

        assertThat(quote.total()).isEqualTo(new Money(51_003, "EUR"));
        assertThat(quote.lines()).extracting(OrderLine::places).containsExactly(8, 4);
    }

    @Test
    void whatIsUnknownOrNotOnSaleIsNotQuoted() {
        UUID unknown = Ids.next();
        Offer withdrawn = new Offer(Ids.next(), "S", "A", "SOLO", 1, new Money(100, "EUR"), false, false);

        for (UUID id : List.of(unknown, withdrawn.id())) {
            assertThatThrownBy(() -> Quote.of(List.of(new Quote.Wanted(id, 1)), Map.of(withdrawn.id(), withdrawn)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("offer-not-on-sale");
                        assertThat(refusal.details()).isEqualTo(Map.of("offerId", id));
                    });
        }
    }

    @Test
    void currenciesAreNotMixed() {
        Offer pounds = new Offer(Ids.next(), "S", "A", "SOLO", 1, new Money(100, "GBP"), false, true);

        assertThatThrownBy(() -> quoteOf(offer("A", 1, 100), pounds))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("mixed-currencies"));
    }

    @Test
    void theLineThatNoLongerFitsIsNamedWithHowManyOfItCouldBeHad() {
        Offer duo = offer("A", 2, 100);
        Offer family = offer("A", 4, 100);
        List<OrderLine> lines = quoteOf(duo, family).lines();

        Refusal refusal = SoldOut.of(lines, new Shortage(A, 5));

        assertThat(refusal.details()).isEqualTo(Map.of("offerId", family.id(), "available", 0));
        assertThat(SoldOut.of(quoteOf(family).lines(), new Shortage(A, 3)).details())
                .containsEntry("available", 0);
        assertThat(SoldOut.of(List.of(OrderLine.of(duo, 3)), new Shortage(A, 5)).details())
                .containsEntry("available", 2);
    }

    @Test
    void ticketsCountForTheirSessionAndForTheGames() {
        List<OrderLine> lines = quoteOf(offer("A", 4, 100), offer("B", 2, 100)).lines();
        PurchaseLimits limits = new PurchaseLimits(4, 30);
        TicketCount session = new TicketCount(BUYER, "SWM-0727-1100");
        TicketCount games = new TicketCount(BUYER, "*");

        assertThat(TicketCount.of(BUYER, lines)).containsExactly(Map.entry(games, 6), Map.entry(session, 6));
        assertThat(limits.exceeded(session).details()).isEqualTo(Map.of("limit", 4, "scope", "perSession"));
        assertThat(limits.exceeded(games).details()).isEqualTo(Map.of("limit", 30, "scope", "perGames"));
    }
}
