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
    ADMITTED
}
