package io.ogtickets.auth.account.domain;

import java.util.EnumSet;
import java.util.Set;

/** What a person may be: the public, gate staff, gate staff who may override, back office. */
public enum Role {
    SPECTATOR,
    STEWARD,
    SUPERVISOR,
    ADMINISTRATOR;

    /** All that somebody of this role may be: a supervisor is a steward who may do more. */
    public Set<Role> all() {
        return this == SUPERVISOR ? EnumSet.of(SUPERVISOR, STEWARD) : EnumSet.of(this);
    }
}
