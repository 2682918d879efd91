package io.ogtickets.auth.audit.domain;

/** What happened. */
public enum SecurityEventKind {
    REGISTRATION_REQUESTED,
    ACTIVATION_RESENT,
    ACCOUNT_ACTIVATED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** The password was right, and the second factor is still to be shown: half of a sign-in, or as far as a thief got. */
    SECOND_FACTOR_WANTED,
    /** The password was right, and a code is asked for that goes by mail. */
    SIGN_IN_SUSPECTED,
    PROFILE_CHANGED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    PASSWORD_RESET_REQUESTED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    PASSWORD_CHANGE_FAILED,
    EMAIL_CHANGE_REQUESTED,
    EMAIL_CHANGED,
    SESSIONS_REVOKED,
    DATA_EXPORTED,
    ACCOUNT_ERASED,
    STAFF_INVITED,
    STAFF_JOINED,
    ROLE_CHANGED,
    VENUES_CHANGED,
    /** Something in another service; the detail {@code act} says what. */
    STAFF_ACTED,
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    STEPPED_UP,
    STEP_UP_FAILED,
    REFRESH_TOKEN_REPLAYED,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODE_USED,
    /** Its counter went back: two authenticators hold the same passkey (W3C Web Authentication, 6.1.1). */
    PASSKEY_COPIED,
    /** A service, machine or app showed no right secret. */
    CLIENT_REFUSED
}
