package io.ogtickets.order.ordering.domain;

import static io.ogtickets.order.ordering.domain.OrderFixture.HOLD;
import static io.ogtickets.order.ordering.domain.OrderFixture.NOON;
import static io.ogtickets.order.ordering.domain.OrderFixture.offer;
import static io.ogtickets.order.ordering.domain.OrderFixture.quoteOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.catalog.domain.Offer;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final AllotmentId A = new AllotmentId("SWM-0727-1100", "A");
    private static final AllotmentId B = new AllotmentId("SWM-0727-1100", "B");
    private static final PurchaseLimits LIMITS = new PurchaseLimits(5, 8);

    private final Offer solo = offer("A", 1, 100);
    private final Offer family = offer("A", 4, 300);
    private final Offer soloInB = offer("B", 1, 100);

    @Test
    void firstComeFirstServed() {
        Allocation allocation = free(2, 0);

        assertThat(allocation.take(order(solo))).isEmpty();
        assertThat(allocation.take(order(solo))).isEmpty();
        assertThat(codeOf(allocation.take(order(solo)))).isEqualTo("sold-out");
        assertThat(allocation.taken().places()).isEqualTo(Map.of(A, 2));
        assertThat(allocation.free()).isEqualTo(Map.of(A, 0, B, 0));
    }

    @Test
    void aFamilyThatFindsNoPlacesLeavesThemToWhoComesLater() {
        Allocation allocation = free(3, 0);

        Refusal refusal = allocation.take(order(family)).orElseThrow();

        assertThat(refusal.details()).containsEntry("available", 0).containsEntry("offerId", family.id());
        assertThat(allocation.take(order(solo))).isEmpty();
        assertThat(allocation.taken().places()).isEqualTo(Map.of(A, 1));
    }

    @Test
    void allOfAnOrderOrNone() {
        Allocation allocation = free(5, 0);

        assertThat(codeOf(allocation.take(order(solo, soloInB)))).isEqualTo("sold-out");
        assertThat(allocation.taken().places()).isEmpty();
        assertThat(allocation.counted()).isEmpty();
    }

    @Test
    void anAllotmentThatIsNotThereHasNoPlaces() {
        Allocation allocation = new Allocation(Map.of(), Map.of(), LIMITS);

        assertThat(codeOf(allocation.take(order(solo)))).isEqualTo("sold-out");
    }

    @Test
    void nobodyHasMoreThanAPersonMayHave() {
        AccountId buyer = new AccountId(Ids.next());
        Allocation allocation = new Allocation(
                Map.of(A, 100), Map.of(new TicketCount(buyer, A.session()), 1, new TicketCount(buyer, "*"), 1), LIMITS);

        assertThat(allocation.take(orderOf(buyer, family))).isEmpty();
        Refusal refusal = allocation.take(orderOf(buyer, solo)).orElseThrow();

        assertThat(refusal.code()).isEqualTo("purchase-limit");
        assertThat(refusal.details()).containsEntry("scope", "perSession").containsEntry("limit", 5);
        assertThat(allocation.taken().places()).isEqualTo(Map.of(A, 4));
        assertThat(allocation.counted())
                .containsExactly(
                        Map.entry(new TicketCount(buyer, "*"), 4), Map.entry(new TicketCount(buyer, A.session()), 4));
    }

    @Test
    void inNoOrderOfArrivalAreMorePlacesGivenThanThereAre() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Map<AllotmentId, Integer> places = Map.of(A, random.nextInt(30), B, random.nextInt(10));
            Allocation allocation = new Allocation(places, Map.of(), LIMITS);
            AccountId[] people = IntStream.range(0, 5)
                    .mapToObj(i -> new AccountId(Ids.next()))
                    .toArray(AccountId[]::new);
            Map<AccountId, Integer> had = new HashMap<>();
            Map<AllotmentId, Integer> given = new HashMap<>();

            for (int i = 0; i < 40; i++) {
                Order order = orderOf(people[random.nextInt(people.length)], some(random));
                if (allocation.take(order).isEmpty()) {
                    had.merge(order.account(), order.tickets().size(), Integer::sum);
                    order.demand().places().forEach((id, more) -> given.merge(id, more, Integer::sum));
                }
            }

            assertThat(allocation.taken().places()).isEqualTo(given);
            given.forEach((id, taken) -> assertThat(taken).isLessThanOrEqualTo(places.get(id)));
            assertThat(had.values()).allMatch(tickets -> tickets <= LIMITS.perSession());
        }
    }

    private Offer[] some(Random random) {
        Offer[] all = {solo, family, soloInB};
        return random.ints(1 + random.nextInt(2), 0, all.length)
                .mapToObj(i -> all[i])
                .toArray(Offer[]::new);
    }

    private static Allocation free(int inA, int inB) {
        return new Allocation(Map.of(A, inA, B, inB), Map.of(), LIMITS);
    }

    private static Order order(Offer... offers) {
        return orderOf(new AccountId(Ids.next()), offers);
    }

    private static Order orderOf(AccountId buyer, Offer... offers) {
        return Order.place(buyer, quoteOf(offers), NOON, HOLD, new Random(1));
    }

    private static String codeOf(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("none");
    }
}
