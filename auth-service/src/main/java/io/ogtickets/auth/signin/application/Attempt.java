package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.signin.domain.SecondFactor;
import org.jspecify.annotations.Nullable;

/** Somebody wants to sign in with a password. */
public record Attempt(
        String email, String password, @Nullable SecondFactor secondFactor, Visit visit) {

    /** Without the password, so that it can't slip into a log. */
    @Override
    public String toString() {
        return "Attempt[…]";
    }
}
