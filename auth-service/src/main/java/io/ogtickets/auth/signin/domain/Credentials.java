package io.ogtickets.auth.signin.domain;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;

/**
 * What a sign-in is checked against.
 *
 * @param secondFactors the kinds that the owner has shown they hold
 */
public record Credentials(
        AccountId account,
        PasswordHash passwordHash,
        List<String> roles,
        List<String> secondFactors,
        String email,
        Language language) {

    /** The one place that decides whether the password alone is enough in calm times. */
    public boolean demandSecondFactor() {
        return !secondFactors.isEmpty();
    }

    /** Says which would do. */
    public Refusal secondFactorWanted() {
        return wanted(secondFactors);
    }

    /** Of an account that has no second factor. */
    public static Refusal codeByMailWanted() {
        return wanted(List.of("EMAIL"));
    }

    private static Refusal wanted(List<String> methods) {
        return Refusal.unauthenticated("otp-required", "A second factor is needed.")
                .with("methods", methods);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
