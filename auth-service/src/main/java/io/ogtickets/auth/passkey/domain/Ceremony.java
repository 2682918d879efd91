package io.ogtickets.auth.passkey.domain;

/** What a passkey is asked to sign for; what it signed for one is good for no other. */
public enum Ceremony {
    REGISTRATION,
    /** By somebody of whom nothing is known yet. */
    SIGN_IN,
    STEP_UP
}
