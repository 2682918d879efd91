package io.ogtickets.auth.signin.domain;

import io.ogtickets.auth.passkey.domain.Assertion;

/** What somebody shows beside their password; a passkey is enough alone. */
public sealed interface SecondFactor {

    /** Of an authenticator app, or for recovery. */
    record Code(String text) implements SecondFactor {

        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    record Passkey(Assertion assertion) implements SecondFactor {}
}
