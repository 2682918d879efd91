package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.OfflineVerdict;
import io.ogtickets.validation.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An attempt whose code was read.
 *
 * @param code nothing if it isn't a well-signed code of ours
 * @param offline what the scanner decided alone; nothing if it asks
 */
record Presented(
        Attempt attempt,
        @Nullable CodeContent code,
        @Nullable OfflineVerdict offline) {

    @Nullable
    Verdict told() {
        return offline == null ? null : offline.verdict();
    }
}
