package io.ogtickets.platform.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All signing keys that were ever used, and those that are to be. */
public final class SigningKeys {

    private final Clock clock;
    private volatile List<SigningKey> all;

    SigningKeys(List<SigningKey> keys, Clock clock) {
        this.clock = clock;
        this.all = ascending(keys);
        active();
    }

    /**
     * The one that signs: the newest of those that may.
     *
     * @throws IllegalStateException if none may; nothing is signed then
     */
    public SigningKey active() {
        Instant now = clock.instant();
        return all.reversed().stream()
                .filter(key -> key.maySign(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("None of the signing keys is active: " + all));
    }

    /** Ascending by id. */
    public List<SigningKey> all() {
        return all;
    }

    /** The ids of those whose codes are refused. */
    public Set<Integer> compromised() {
        return all.stream()
                .filter(key -> key.state() == SigningKeyState.COMPROMISED)
                .map(SigningKey::id)
                .collect(Collectors.toSet());
    }

    void replace(List<SigningKey> keys) {
        all = ascending(keys);
    }

    private static List<SigningKey> ascending(List<SigningKey> keys) {
        return keys.stream().sorted(Comparator.comparingInt(SigningKey::id)).toList();
    }
}
