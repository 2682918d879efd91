package io.ogtickets.validation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.validation.application.ListInterventions.Named;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Verdict;
import io.ogtickets.validation.store.Interventions.Act;
import io.ogtickets.validation.store.Interventions.Intervention;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor did about a scan.
 *
 * @param verdict of the scan, before anything was done about it
 * @param supervisor the account; left out once it was erased
 * @param supervisorName left out if nobody could say it in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterventionResponse(
        UUID scan,
        Act act,
        Verdict verdict,
        UUID ticket,
        String gate,
        String device,
        @Nullable UUID supervisor,
        @Nullable String supervisorName,
        String reason,
        Instant at) {

    static InterventionResponse of(Named named) {
        Intervention done = named.intervention();
        AccountId supervisor = done.supervisor();
        return new InterventionResponse(
                done.scan().value(),
                done.act(),
                done.verdict(),
                done.ticket().value(),
                done.gate().name(),
                done.device(),
                supervisor == null ? null : supervisor.value(),
                named.supervisor(),
                done.reason(),
                done.at());
    }
}
