package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.ticket.application.IssueTickets;
import io.ogtickets.ticket.application.StoreTickets;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.store.PaidOrders;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One ticket a person, exactly once, whatever is redelivered and whoever is away. */
class IssuingIT extends Scenario {

    @Autowired
    private IssueTickets issueTickets;

    @Autowired
    private StoreTickets storeTickets;

    @Autowired
    private PaidOrders orders;

    @Autowired
    private SigningKeys keys;

    @AfterEach
    void everybodyIsBack() {
        NEIGHBOURS.authAway = false;
        NEIGHBOURS.ordersAway = false;
        NEIGHBOURS.ordersWithoutShare.clear();
    }

    @Test
    void aFamilyGetsFourTicketsAndTheGateIsToldOfEach() {
        BoughtOrder order = BoughtOrder.family(account);

        paid(order);

        EventSample shape = new EventSample("ticket-service", "ticket-issued");
        for (UUID ticket : order.tickets()) {
            await().untilAsserted(() -> assertThat(told.of(ticket)).hasSize(1));
            assertThat(shape.problemsOf(told.jsonOf(ticket).getFirst())).isEmpty();
            assertThat(JsonMapper.shared().readTree(told.jsonOf(ticket).getFirst()))
                    .isEqualTo(expectedEvent(order, ticket));
        }
        assertThat(ticketsOf(order)).isEqualTo(4);
    }

    @Test
    void redeliveryGivesNoSecondTicket() {
        BoughtOrder order = BoughtOrder.family(account);
        BoughtOrder later = new BoughtOrder(order.id(), account, "SWM-0727-1100", "SOLO", List.of(Ids.next()));

        paid(order);
        await().until(() -> ticketsOf(order) == 4);
        paid(order);
        paid(later);
        BoughtOrder other = BoughtOrder.solo(account);
        tell("orders", order.id().toString(), "order-paid", other.json());

        await().untilAsserted(
                        () -> assertThat(told.of(other.tickets().getFirst())).hasSize(1));
        assertThat(ticketsOf(order)).isEqualTo(4);
        assertThat(order.tickets())
                .allSatisfy(ticket -> assertThat(told.of(ticket)).hasSize(1));
    }

    @Test
    void issuingWaitsForAuthServiceAndResumes() {
        NEIGHBOURS.authAway = true;
        BoughtOrder order = BoughtOrder.family(account);

        paid(order);
        await().until(() -> attemptsFor(order.id()) >= 2);
        assertThat(ticketsOf(order)).isZero();
        NEIGHBOURS.authAway = false;

        await().until(() -> ticketsOf(order) == 4);
    }

    @Test
    void issuingWaitsForOrderServiceAndResumes() {
        NEIGHBOURS.ordersAway = true;
        BoughtOrder order = BoughtOrder.solo(account);

        paid(order);
        await().until(() -> attemptsFor(order.id()) >= 2);
        assertThat(ticketsOf(order)).isZero();
        NEIGHBOURS.ordersAway = false;

        await().until(() -> ticketsOf(order) == 1);
    }

    @Test
    void anOrderWithoutItsShareBlocksNoOther() {
        BoughtOrder waiting = BoughtOrder.solo(account);
        List<BoughtOrder> others =
                Stream.generate(() -> BoughtOrder.solo(account)).limit(5).toList();
        NEIGHBOURS.ordersWithoutShare.add(waiting.id());

        paid(waiting);
        others.forEach(this::paid);

        await().untilAsserted(() -> assertThat(others)
                .allSatisfy(order -> assertThat(ticketsOf(order)).isOne()));
        await().until(() -> attemptsFor(waiting.id()) >= 2);
        assertThat(ticketsOf(waiting)).isZero();
        NEIGHBOURS.ordersWithoutShare.remove(waiting.id());
        await().until(() -> ticketsOf(waiting) == 1);
    }

    @Test
    void severalWorkersIssueEachTicketOnce() throws InterruptedException {
        List<BoughtOrder> bought =
                Stream.generate(() -> BoughtOrder.family(account)).limit(300).toList();
        orders.add(bought.stream().map(IssuingIT::domainOrder).toList());
        Callable<Boolean> worker = () -> {
            while (bought.stream().anyMatch(order -> ticketsOf(order) < 4)) {
                issueTickets.issueDue();
            }
            return true;
        };

        try (var workers = Executors.newFixedThreadPool(4)) {
            assertThat(workers.invokeAll(Collections.nCopies(4, worker)))
                    .extracting(Future::resultNow)
                    .containsOnly(true);
        }

        await().untilAsserted(() -> assertThat(bought.stream().flatMap(order -> order.tickets().stream()))
                .allSatisfy(ticket -> assertThat(told.of(ticket)).hasSize(1)));
    }

    @Test
    void aWorkerWhoseLeaseRanOutChangesNothing() throws InterruptedException {
        BoughtOrder bought = BoughtOrder.family(account);
        PaidOrder order = domainOrder(bought);
        NEIGHBOURS.ordersWithoutShare.add(bought.id());
        orders.add(List.of(order));
        Callable<Boolean> late = () -> {
            storeTickets.store(List.of(order), issue(order));
            return true;
        };

        try (var workers = Executors.newFixedThreadPool(8)) {
            assertThat(workers.invokeAll(Collections.nCopies(8, late)))
                    .extracting(Future::resultNow)
                    .containsOnly(true);
        }
        BoughtOrder after = BoughtOrder.solo(account);
        paid(after);

        await().untilAsserted(
                        () -> assertThat(told.of(after.tickets().getFirst())).hasSize(1));
        await().untilAsserted(() -> assertThat(bought.tickets())
                .allSatisfy(ticket -> assertThat(told.of(ticket)).hasSize(1)));
    }

    @Test
    void noCodeLiesInTheDatabaseInClear() {
        BoughtOrder order = BoughtOrder.solo(account);
        paid(order);
        await().until(() -> ticketsOf(order) == 1);

        byte[] stored = jdbc.sql("SELECT code FROM ticket WHERE order_id = ?")
                .param(order.id())
                .query(byte[].class)
                .single();
        byte[] clear = issue(domainOrder(order)).getFirst().code().bytes();

        assertThat(stored).hasSize(12 + clear.length + 16);
        assertThat(Collections.indexOfSubList(
                        boxed(stored), boxed(new TicketId(order.tickets().getFirst()).bytes())))
                .isNegative();
    }

    private JsonNode expectedEvent(BoughtOrder order, UUID ticket) {
        IssuedTicket issued = issue(domainOrder(order)).get(order.tickets().indexOf(ticket));
        return JsonMapper.shared().readTree("""
                {"ticket":"%s","version":1,"order":"%s","holder":"%s","session":"SWM-0727-1100","category":"A",
                 "type":"FAMILY","liveCode":false,"commitment":"%s"}
                """.formatted(
                        ticket, order.id(), order.account(), issued.code().commitment()));
    }

    /** What must come out: made of the neighbours' true keys. */
    private List<IssuedTicket> issue(PaidOrder order) {
        Share user = new Share(
                NEIGHBOURS.userShare(order.account().value(), order.id().value()));
        Share purchase = new Share(NEIGHBOURS.purchaseShare(order.id().value()));
        return order.places().stream()
                .map(place -> IssuedTicket.of(order, place, user, purchase, keys.active()))
                .toList();
    }

    private static PaidOrder domainOrder(BoughtOrder bought) {
        List<Place> places = bought.tickets().stream()
                .map(ticket -> new Place(
                        new TicketId(ticket),
                        new SessionCode(bought.session()),
                        "A",
                        OfferType.valueOf(bought.type()),
                        false))
                .toList();
        return new PaidOrder(new OrderId(bought.id()), 2, bought.reference(), new AccountId(bought.account()), places);
    }

    private int attemptsFor(UUID order) {
        return jdbc.sql("SELECT attempts FROM paid_order WHERE id = ?")
                .param(order)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static List<Byte> boxed(byte[] bytes) {
        return Stream.iterate(0, i -> i < bytes.length, i -> i + 1)
                .map(i -> bytes[i])
                .toList();
    }
}
