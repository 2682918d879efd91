package io.ogtickets.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffActTest {

    private final StaffAct act = StaffAct.of(UUID.randomUUID(), "capacity-changed");

    @Test
    void whatChangedIsToldWithWhatItWas() {
        assertThat(act.with("category", "A").changed("capacity", 100, 120).details())
                .containsOnlyKeys("category", "capacity", "capacityBefore")
                .containsEntry("capacity", "120")
                .containsEntry("capacityBefore", "100");
    }

    @Test
    void whatIsAsItWasIsNotTold() {
        assertThat(act.changed("capacity", 100, 100).details()).isEmpty();
    }
}
