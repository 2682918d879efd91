package io.ogtickets.validation.domain;

import java.time.Instant;

/**
 * That the code was shown by the phone that the ticket is bound to, and when. Both signatures were checked before.
 *
 * @param bindingNo grows with each phone that the ticket is bound to
 * @param notAfter when the binding ends
 * @param step of 15 seconds since 1970 in which the phone made the code
 */
public record LiveProof(int bindingNo, Instant notAfter, long step) {

    private static final long STEP_SECONDS = 15;
    private static final long DRIFT = 1;

    boolean isFresh(Instant at) {
        long now = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
        return Math.abs(step - now) <= DRIFT && !at.isAfter(notAfter);
    }
}
