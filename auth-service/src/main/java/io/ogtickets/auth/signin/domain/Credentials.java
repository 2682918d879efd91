package io.ogtickets.auth.signin.domain;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.password.domain.PasswordHash;
import java.util.List;

/**
 * What a sign-in is checked against.
 *
 * @param totpConfirmed whether the owner has shown that they hold a second factor
 */
public record Credentials(
        AccountId account,
        PasswordHash passwordHash,
        List<String> roles,
        boolean totpConfirmed,
        String email,
        Language language) {

    /** The one place that decides whether the password alone is enough. */
    public boolean demandSecondFactor() {
        return totpConfirmed;
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
