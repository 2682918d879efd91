package io.ogtickets.auth.demo.application;

import io.ogtickets.auth.account.domain.Role;
import io.ogtickets.platform.crypto.Sha256;

/**
 * An account to try the system with.
 *
 * @param totpSecret in Base32
 */
public record DemoAccount(Role role, String email, String password, String totpSecret) {

    /** Staff have a second factor from the start; a spectator may enrol one. */
    boolean isStaff() {
        return role != Role.SPECTATOR;
    }

    /** Changes with each of its parts. */
    byte[] fingerprint() {
        return Sha256.of(String.join("\n", "second factor confirmed", role.name(), email, password, totpSecret));
    }
}
