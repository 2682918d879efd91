package io.ogtickets.auth.password.domain;

/** Why a password is not accepted. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    PERSONAL,
    OFFICE
}
