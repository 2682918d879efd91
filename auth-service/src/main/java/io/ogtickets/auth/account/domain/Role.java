package io.ogtickets.auth.account.domain;

/** What a person may be: the public, gate staff, gate staff who may override, back office. */
public enum Role {
    SPECTATOR,
    STEWARD,
    SUPERVISOR,
    ADMINISTRATOR
}
