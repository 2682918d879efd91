package io.ogtickets.order.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final int HISTORIES = 10_000;
    private static final int STEPS = 60;

    @Test
    void whateverHappensPlacesTicketsAndMoneyAddUp() {
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            History history = new History(seed);
            try {
                history.live(STEPS);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("History " + seed + " breaks a rule", broken);
            }
            history.note(seen);
        }

        assertThat(seen)
                .containsOnlyKeys(
                        "order AWAITING_PAYMENT",
                        "order PAID",
                        "order PARTIALLY_REFUNDED",
                        "order REFUNDED",
                        "order CANCELLED",
                        "order EXPIRED",
                        "order refused",
                        "requested REFUNDED",
                        "requested REFUSED",
                        "requested RETRIED",
                        "session-cancelled REFUNDED",
                        "session-cancelled RETRIED");
        assertThat(seen.values()).allMatch(times -> times > 500);
    }
}
