package io.ogtickets.validation.application;

import io.ogtickets.platform.audit.StaffAct;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.store.RecordedScan;
import java.util.Objects;

/** What the security journal is told of a supervisor; the reason, being free text, stays here. */
final class InterventionAct {

    private InterventionAct() {}

    static StaffAct overridden(AccountId supervisor, RecordedScan refused) {
        return of(supervisor, "refusal-overridden", refused)
                .with("verdict", refused.scan().verdict());
    }

    static StaffAct undone(AccountId supervisor, RecordedScan admission) {
        return of(supervisor, "admission-undone", admission);
    }

    private static StaffAct of(AccountId supervisor, String act, RecordedScan scan) {
        return StaffAct.of(supervisor.value(), act)
                .with("scan", scan.scan().id().value())
                .with("ticket", Objects.requireNonNull(scan.scan().ticket()))
                .with("session", scan.session().value())
                .with("gate", scan.gate().name());
    }
}
