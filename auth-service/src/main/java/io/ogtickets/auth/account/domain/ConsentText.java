package io.ogtickets.auth.account.domain;

/** The texts that people agree to. */
public enum ConsentText {
    TERMS,
    MARKETING
}
