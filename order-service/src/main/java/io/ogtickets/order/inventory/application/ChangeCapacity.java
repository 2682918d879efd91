package io.ogtickets.order.inventory.application;

import io.ogtickets.order.inventory.domain.Allotment;
import io.ogtickets.order.inventory.domain.AllotmentId;
import io.ogtickets.platform.audit.StaffAct;
import io.ogtickets.platform.audit.StaffActs;
import io.ogtickets.platform.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a category more places or fewer. */
@Component
public class ChangeCapacity {

    private final Allotments allotments;
    private final StaffActs acts;

    ChangeCapacity(Allotments allotments, StaffActs acts) {
        this.allotments = allotments;
        this.acts = acts;
    }

    /**
     * Others are told of it like of any change. As many as it has already change nothing.
     *
     * @throws Refusal {@code not-found}, or {@code capacity-below-taken}
     */
    @Transactional
    public Allotment change(AllotmentId id, int capacity, UUID administrator) {
        Allotment before = allotments.lock(id).orElseThrow(() -> Refusal.notFound("category"));
        Allotment changed = before.withCapacity(capacity);
        if (!changed.equals(before)) {
            allotments.save(changed);
            acts.tell(StaffAct.of(administrator, "capacity-changed")
                    .with("session", id.session())
                    .with("category", id.category())
                    .changed("capacity", before.capacity(), capacity));
        }
        return changed;
    }
}
