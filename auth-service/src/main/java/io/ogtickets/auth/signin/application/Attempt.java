package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.signin.domain.ClientAddress;
import io.ogtickets.auth.signin.domain.DeviceName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to sign in.
 *
 * @param otp of their second factor
 * @param knownBy what the device kept from an earlier sign-in
 */
public record Attempt(
        String email,
        String password,
        @Nullable String otp,
        Client client,
        @Nullable OpaqueToken knownBy,
        ClientAddress from,
        DeviceName device) {

    /** Without the password, so that it can't slip into a log. */
    @Override
    public String toString() {
        return "Attempt[…]";
    }
}
