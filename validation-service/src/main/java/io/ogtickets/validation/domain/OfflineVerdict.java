package io.ogtickets.validation.domain;

import java.time.Instant;

/**
 * What a scanner decided alone.
 *
 * @param at when, by the office's clock: the scanner's, with its offset added
 */
public record OfflineVerdict(Verdict verdict, Instant at) {

    boolean letIn() {
        return verdict == Verdict.ADMITTED;
    }
}
