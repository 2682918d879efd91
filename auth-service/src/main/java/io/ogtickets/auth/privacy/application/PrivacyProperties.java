package io.ogtickets.auth.privacy.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How erasures are carried out.
 *
 * @param firstRetry how long after an attempt that failed the next one follows; doubled each time
 * @param lastRetry the longest time between two attempts
 * @param keepProof how long it can be proved that somebody was erased
 */
@ConfigurationProperties("og.auth.privacy")
record PrivacyProperties(Duration firstRetry, Duration lastRetry, Duration keepProof) {

    Duration retryAfter(int attempts) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(lastRetry) > 0 ? lastRetry : wait;
    }
}
