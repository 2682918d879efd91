package io.ogtickets.auth.demo.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ogtickets.auth.account.domain.Role;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
        String parts = String.join("\n", "second factor confirmed", role.name(), email, password, totpSecret);
        try {
            return MessageDigest.getInstance("SHA-256").digest(parts.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
