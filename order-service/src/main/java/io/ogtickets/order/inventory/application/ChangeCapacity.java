package io.ogtickets.order.inventory.application;

import io.ogtickets.order.inventory.domain.Allotment;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a category more places or fewer. */
@Component
public class ChangeCapacity {

    private final Allotments allotments;

    ChangeCapacity(Allotments allotments) {
        this.allotments = allotments;
    }

    /**
     * Others are told of it like of any change.
     *
     * @throws Refusal {@code not-found}, or {@code capacity-below-taken}
     */
    @Transactional
    public Allotment change(AllotmentId id, int capacity) {
        Allotment changed = allotments
                .lock(id)
                .orElseThrow(() -> Refusal.notFound("category"))
                .withCapacity(capacity);
        allotments.save(changed);
        return changed;
    }
}
