package io.ogtickets.ticket.signing;

import java.util.Comparator;
import java.util.List;

/** All signing keys that were ever used. */
public final class SigningKeys {

    private final List<SigningKey> all;
    private final SigningKey active;

    SigningKeys(List<SigningKey> keys) {
        all = keys.stream().sorted(Comparator.comparingInt(SigningKey::id)).toList();
        active = all.reversed().stream()
                .filter(key -> key.state() == SigningKeyState.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("None of the signing keys is active: " + all));
    }

    /** The one that signs: the newest of the active ones. */
    public SigningKey active() {
        return active;
    }

    /** Ascending by id. */
    public List<SigningKey> all() {
        return all;
    }
}
