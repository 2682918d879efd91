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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on sale follows the catalogue; how many places there are doesn't, and is told to all. */
@OrderServiceTest
class CatalogIT {

    @Autowired
    private Customers customers;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Books books;

    @Test
    void theCataloguesSampleIsUnderstood() {
        EventSample sample = new EventSample("catalog-service", "session-published");
        String code = "TST-SAMPLE";
        String told = sample.json().replace("SWM-0727-1100", code);
        assertThat(sample.problemsOf(told)).isEmpty();

        neighbours.tellAsItStands("catalog", code, "session-published", told);

        await().until(() -> books.knows(code));
        assertThat(books.taken(code, "FIRST")).isZero();
        assertThat(books.taken(code, "A")).isZero();
    }

    @Test
    void aWithdrawnOfferIsNoLongerSoldAndANewPriceIsTheNextBuyers() {
        CatalogueSession session = neighbours.open(10);
        UUID solo = offerOf(session, "A", "SOLO");
        UUID duo = offerOf(session, "A", "DUO");
        List<CatalogueSession.Offer> changed = session.offers().stream()
                .map(offer ->
                        offer.offer().equals(solo) ? with(offer, 4_800, "WITHDRAWN") : with(offer, 777, "ON_SALE"))
                .toList();

        neighbours.tell(
                "catalog", session.session(), "offer-changed", session(session.session(), 2, "ON_SALE", 10, changed));

        await().untilAsserted(() -> assertThat(
                        customers.order(UUID.randomUUID(), solo).text("code"))
                .isEqualTo("offer-not-on-sale"));
        assertThat(customers
                        .order(UUID.randomUUID(), duo)
                        .body()
                        .at("/total/amount")
                        .asInt())
                .isEqualTo(777);
    }

    @Test
    void whatIsOlderThanKnownIsIgnored() {
        CatalogueSession session = neighbours.open(10);
        String code = session.session();
        CatalogueSession.Offer onlyInTheOldOne = with(session.offers().getFirst(), UUID.randomUUID());
        tell(session(code, 3, "ON_SALE", 10, session.offers()));
        tell(session(code, 2, "ON_SALE", 10, List.of(onlyInTheOldOne)));
        tell(session(code, 4, "ON_SALE", 10, session.offers()));

        await().until(() -> books.versionOf(code) == 4);

        assertThat(customers.order(UUID.randomUUID(), onlyInTheOldOne.offer()).text("code"))
                .isEqualTo("offer-not-on-sale");
        assertThat(customers
                        .order(UUID.randomUUID(), offerOf(session, "A", "SOLO"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aLaterCatalogueEventOpensNewCategoriesButChangesNoCapacity() {
        CatalogueSession session = neighbours.open(10);
        String code = session.session();
        List<CatalogueSession.Category> categories =
                List.of(new CatalogueSession.Category("A", 99), new CatalogueSession.Category("C", 5));

        tell(new CatalogueSession(
                code, 2, "SWM", session.startsAt(), session.endsAt(), "ON_SALE", categories, session.offers()));

        await().untilAsserted(() -> assertThat(capacityTold(code, "C")).isEqualTo(5));
        assertThat(capacityTold(code, "A")).isEqualTo(10);
    }

    @Test
    void anAdministratorChangesACapacityDownToWhatIsTaken() {
        CatalogueSession session = neighbours.open(1);
        String code = session.session();
        UUID solo = offerOf(session, "A", "SOLO");
        customers.order(UUID.randomUUID(), solo);
        assertThat(customers.order(UUID.randomUUID(), solo).status()).isEqualTo(409);

        assertThat(customers.setCapacity(code, "A", 3).body().path("available").asInt())
                .isEqualTo(2);
        assertThat(customers.order(UUID.randomUUID(), List.of(item(solo, 2))).status())
                .isEqualTo(201);

        Answer refused = customers.setCapacity(code, "A", 2);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("capacity-below-taken");
        assertThat(refused.body().path("taken").asInt()).isEqualTo(3);
        assertThat(customers.setCapacity(code, "Z", 3).status()).isEqualTo(404);
        assertThat(customers.setCapacity(code, "A", -1).status()).isEqualTo(400);
    }

    @Test
    void availabilityIsToldAfterOpeningAndAfterEachSaleButNotForEach() {
        CatalogueSession session = neighbours.open(100);
        String code = session.session();
        UUID solo = offerOf(session, "A", "SOLO");
        await().untilAsserted(() -> assertThat(takenTold(code)).isZero());

        for (int i = 0; i < 20; i++) {
            customers.order(UUID.randomUUID(), solo);
        }

        await().untilAsserted(() -> assertThat(takenTold(code)).isEqualTo(20));
        List<Neighbours.Told> told = neighbours.toldOf(code);
        assertThat(told).hasSizeLessThan(20);
        EventSample sample = new EventSample("order-service", "availability-changed");
        told.forEach(event -> assertThat(sample.problemsOf(event.data())).isEmpty());
        assertThat(sample.problemsOf(sample.json())).isEmpty();
    }

    @Test
    void aWholeCalendarIsOnSaleWithinSeconds() {
        List<CatalogueSession> calendar = new ArrayList<>();
        CatalogueSession pattern = neighbours.open(100);
        for (int i = 0; i < 648; i++) {
            String code = "CAL-%s-%03d".formatted(pattern.session().substring(4), i);
            calendar.add(session(
                    code,
                    1,
                    "ON_SALE",
                    1_000,
                    pattern.offers().stream()
                            .map(offer -> with(offer, UUID.randomUUID()))
                            .toList()));
        }

        calendar.forEach(one -> neighbours.tell("catalog", one.session(), "session-published", one));

        await().untilAsserted(() -> assertThat(calendar)
                .allSatisfy(one -> assertThat(neighbours.toldOf(one.session())).isNotEmpty()));
    }

    private void tell(CatalogueSession session) {
        neighbours.tell("catalog", session.session(), "session-changed", session);
    }

    private static CatalogueSession.Offer with(CatalogueSession.Offer offer, UUID id) {
        return new CatalogueSession.Offer(
                id, offer.category(), offer.type(), offer.persons(), offer.price(), offer.liveCode(), offer.status());
    }

    private static CatalogueSession.Offer with(CatalogueSession.Offer offer, long cents, String status) {
        return new CatalogueSession.Offer(
                offer.offer(),
                offer.category(),
                offer.type(),
                offer.persons(),
                new Money(cents, "EUR"),
                offer.liveCode(),
                status);
    }

    private int takenTold(String session) {
        return figureTold(session, "A", "taken");
    }

    private int capacityTold(String session, String category) {
        return figureTold(session, category, "capacity");
    }

    private int figureTold(String session, String category, String figure) {
        if (neighbours.toldOf(session).isEmpty()) {
            return -1;
        }
        return neighbours
                .lastToldOf(session)
                .path("categories")
                .valueStream()
                .filter(told -> told.path("category").asString().equals(category))
                .mapToInt(told -> told.path(figure).asInt())
                .findFirst()
                .orElse(-1);
    }
}
