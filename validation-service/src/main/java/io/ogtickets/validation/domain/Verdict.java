package io.ogtickets.validation.domain;

/** What a gate is told to do with a holder. {@link AdmissionRule} says when each applies. */
public enum Verdict {
    FORGED,
    UNKNOWN,
    REVOKED,
    WRONG_SESSION,
    NOT_OPEN,
    WRONG_GATE,
    LIVE_REQUIRED,
    ALREADY_ADMITTED,
    ADMITTED;

    /** Whether a supervisor may let the holder in all the same: the ticket is true and for this session. */
    public boolean canBeOverridden() {
        return switch (this) {
            case NOT_OPEN, WRONG_GATE, LIVE_REQUIRED -> true;
            case FORGED, UNKNOWN, REVOKED, WRONG_SESSION, ALREADY_ADMITTED, ADMITTED -> false;
        };
    }
}
