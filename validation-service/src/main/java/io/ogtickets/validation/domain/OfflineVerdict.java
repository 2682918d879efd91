package io.ogtickets.validation.domain;

import java.time.Instant;

/**
 * What a scanner decided alone.
 *
 * @param at when, by the scanner's clock with its offset taken off
 */
public record OfflineVerdict(Verdict verdict, Instant at) {

    boolean letIn() {
        return verdict == Verdict.ADMITTED;
    }
}
