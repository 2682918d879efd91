package io.ogtickets.order.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.platform.problem.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllotmentTest {

    private static final AllotmentId A = new AllotmentId("SWM-0727-1100", "A");

    private final Allotment allotment = new Allotment(A, 100, 36, 7);

    @Test
    void capacityCanBeRaisedAndLoweredDownToWhatIsTaken() {
        assertThat(allotment.withCapacity(200)).isEqualTo(new Allotment(A, 200, 36, 8));
        assertThat(allotment.withCapacity(36).free()).isZero();
    }

    @Test
    void capacityIsNeverBelowWhatIsTaken() {
        assertThatThrownBy(() -> allotment.withCapacity(35)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("capacity-below-taken");
            assertThat(refusal.details()).isEqualTo(Map.of("taken", 36));
        });
    }

    @Test
    void theSameCapacityAgainIsNoChange() {
        assertThat(allotment.withCapacity(100)).isEqualTo(allotment);
    }

    @Test
    void moreTakenThanThereAreCannotBe() {
        assertThatThrownBy(() -> new Allotment(A, 3, 4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allotment(A, 3, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDemandIsMetInTheOrderOfLocksAndEachAllotmentOnce() {
        AllotmentId b = new AllotmentId("SWM-0727-1100", "B");
        AllotmentId earlier = new AllotmentId("ATH-0803-0900", "D");

        Demand demand = Demand.of(b, 1)
                .plus(Demand.of(A, 2))
                .plus(Demand.of(earlier, 4))
                .plus(Demand.of(A, 4));

        assertThat(demand.places()).containsExactly(Map.entry(earlier, 4), Map.entry(A, 6), Map.entry(b, 1));
    }
}
