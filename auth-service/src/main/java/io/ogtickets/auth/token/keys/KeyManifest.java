package io.ogtickets.auth.token.keys;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of the folder count, and in which state; a key file that isn't named here counts for nothing.
 *
 * @param active signs
 * @param retired still verifies
 * @param next is published already, so that everybody knows it when it begins to sign
 * @param changedAt when a key was last introduced or became the active one
 */
record KeyManifest(
        String active,
        List<String> retired,
        @Nullable String next,
        @Nullable Instant changedAt) {

    static KeyManifest first(String key, Instant now) {
        return new KeyManifest(key, List.of(), null, now);
    }

    KeyManifest introduce(String key, Instant now) {
        return new KeyManifest(active, retired, key, now);
    }

    /** Has the next key sign; the one that did still verifies. */
    KeyManifest promote(Instant now) {
        return next == null
                ? this
                : new KeyManifest(
                        next, Stream.concat(Stream.of(active), retired.stream()).toList(), null, now);
    }

    KeyManifest forgetRetired() {
        return new KeyManifest(active, List.of(), next, changedAt);
    }
}
