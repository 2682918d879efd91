package io.ogtickets.auth.passkey.domain;

import io.ogtickets.platform.id.Ids;
import java.util.UUID;

/** Names a passkey to its owner; the authenticator's own name for it is the credential id. */
public record PasskeyId(UUID value) {

    public static PasskeyId next() {
        return new PasskeyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
