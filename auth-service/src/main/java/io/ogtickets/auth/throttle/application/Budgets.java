package io.ogtickets.auth.throttle.application;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Gives each key a bucket of attempts. Bounded; an instance counts its own. */
final class Budgets {

    private final LoadingCache<String, Bucket> buckets;

    Budgets(ThrottleProperties.Budget budget, ThrottleProperties.Memory memory) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(memory.keys())
                .expireAfterAccess(memory.forgetAfter())
                .build(unseen -> full(budget));
    }

    /** How long to wait; zero if the attempt may go ahead, and is paid. */
    Duration enter(String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** It was no failure. */
    void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }

    private static Bucket full(ThrottleProperties.Budget budget) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(budget.burst()).refillGreedy(budget.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
