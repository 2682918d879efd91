package io.ogtickets.auth.passkey.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ogtickets.auth.passkey.application.Passkey;
import io.ogtickets.auth.passkey.application.RegisterPasskey.Registered;
import io.ogtickets.auth.secondfactor.domain.RecoveryCode;
import java.util.List;

/**
 * A registered passkey.
 *
 * @param recoveryCodes empty unless the account had none
 */
record RegistrationAnswer(@JsonUnwrapped Passkey passkey, List<String> recoveryCodes) {

    static RegistrationAnswer of(Registered registered) {
        return new RegistrationAnswer(
                registered.passkey(),
                registered.recoveryCodes().stream().map(RecoveryCode::text).toList());
    }

    /** Without the codes, so that they can't slip into a log. */
    @Override
    public String toString() {
        return "RegistrationAnswer[…]";
    }
}
