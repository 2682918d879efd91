package io.ogtickets.auth.token.keys;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When signing keys change.
 *
 * @param every so often; zero if somebody else sees to it, and the folder is only read
 * @param lead so long a new key is published before it signs: longer than any service keeps the old list
 * @param keep so long a retired key verifies: longer than any token lives
 */
@ConfigurationProperties("og.auth.key-rotation")
record RotationProperties(Duration every, Duration lead, Duration keep) {

    enum Step {
        NONE,
        INTRODUCE,
        PROMOTE,
        FORGET
    }

    /** What is due. */
    Step due(KeyManifest manifest, Instant now) {
        @Nullable Instant changed = manifest.changedAt();
        if (every.isZero() || changed == null) {
            return Step.NONE;
        }
        if (manifest.next() != null) {
            return passed(changed, lead, now) ? Step.PROMOTE : Step.NONE;
        }
        if (!manifest.retired().isEmpty() && passed(changed, keep, now)) {
            return Step.FORGET;
        }
        return passed(changed, every, now) ? Step.INTRODUCE : Step.NONE;
    }

    private static boolean passed(Instant since, Duration time, Instant now) {
        return !now.isBefore(since.plus(time));
    }
}
