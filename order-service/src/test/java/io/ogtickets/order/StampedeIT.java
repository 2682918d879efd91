package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static io.ogtickets.order.Neighbours.offerOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.Customers.Answer;
import io.ogtickets.order.catalog.application.CatalogueSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many buyers at once for few places. */
@OrderServiceTest
class StampedeIT {

    private static final int BUYERS = 50;

    @Autowired
    private Customers customers;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Books books;

    @Test
    void fiftyBuyersForTenPlacesAreTenSoldAndFortyToldSo() {
        CatalogueSession session = neighbours.open(10);
        UUID solo = offerOf(session, "A", "SOLO");

        List<Answer> answers =
                Customers.atOnce(Collections.nCopies(BUYERS, () -> customers.order(UUID.randomUUID(), solo)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(40)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("sold-out"));
        assertThat(books.taken(session.session(), "A")).isEqualTo(10);
    }

    @Test
    void familiesGetFourPlacesOrNone() {
        CatalogueSession session = neighbours.open(10);
        UUID solo = offerOf(session, "A", "SOLO");
        UUID family = offerOf(session, "A", "FAMILY");
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            UUID offer = i % 2 == 0 ? solo : family;
            requests.add(() -> customers.order(UUID.randomUUID(), offer));
        }
        Collections.shuffle(requests, new Random(4));

        List<Answer> sold = Customers.atOnce(requests).stream()
                .filter(answer -> answer.status() == 201)
                .toList();

        int places = sold.stream()
                .mapToInt(order -> order.body().at("/items/0/type").asString().equals("FAMILY") ? 4 : 1)
                .sum();
        assertThat(places).isEqualTo(10).isEqualTo(books.taken(session.session(), "A"));
    }

    @Test
    void ordersThatNameTheirAllotmentsInOppositeOrderDoNotWaitForEachOther() {
        CatalogueSession session = neighbours.open(100);
        UUID a = offerOf(session, "A", "SOLO");
        UUID b = offerOf(session, "B", "SOLO");
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            UUID first = i % 2 == 0 ? a : b;
            UUID second = i % 2 == 0 ? b : a;
            requests.add(() -> customers.order(UUID.randomUUID(), List.of(item(first, 1), item(second, 1))));
        }

        assertThat(Customers.atOnce(requests)).extracting(Answer::status).containsOnly(201);
    }

    @Test
    void cancellingAndBuyingAtOnceLosesNoPlace() {
        CatalogueSession session = neighbours.open(10);
        UUID solo = offerOf(session, "A", "SOLO");
        List<Callable<Answer>> requests = Collections.nCopies(BUYERS, () -> {
            UUID buyer = UUID.randomUUID();
            Answer order = customers.order(buyer, solo);
            return order.status() == 201 ? customers.cancel(buyer, order.id()) : order;
        });

        assertThat(Customers.atOnce(requests)).extracting(Answer::status).containsOnly(200, 409);
        assertThat(books.taken(session.session(), "A")).isZero();
    }
}
