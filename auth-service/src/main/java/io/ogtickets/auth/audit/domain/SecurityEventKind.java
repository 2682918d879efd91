package io.ogtickets.auth.audit.domain;

/** What happened. */
public enum SecurityEventKind {
    REGISTRATION_REQUESTED,
    ACCOUNT_ACTIVATED,
    SIGNED_IN,
    SIGN_IN_FAILED
}
