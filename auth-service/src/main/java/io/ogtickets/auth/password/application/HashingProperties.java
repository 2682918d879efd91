package io.ogtickets.auth.password.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many passwords are hashed at once: each takes 19 MiB and all of a core.
 *
 * @param atOnce 0 means one for each processor
 * @param waiting so many may wait beyond those
 * @param patience for so long
 */
@ConfigurationProperties("og.auth.hashing")
record HashingProperties(int atOnce, int waiting, Duration patience) {

    int permits() {
        return atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors();
    }
}
