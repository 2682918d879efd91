package io.ogtickets.gateway.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.net.InetAddress;
import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;

/** A token bucket for each client, by its address. The buckets are this instance's own. */
final class Buckets {

    private static final int MOST_ADDRESSES = 100_000;

    private final ClientAddress client;
    private final LoadingCache<InetAddress, Bucket> buckets;

    /**
     * Full ones.
     *
     * @param burst tokens in a full bucket
     * @param refill tokens that it gets back in each period
     */
    Buckets(ClientAddress client, int burst, int refill, Duration period) {
        this.client = client;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(_ -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(burst).refillGreedy(refill, period))
                        .build());
    }

    /**
     * Takes a token of the client's bucket and answers the bucket.
     *
     * @throws Refused {@code rate-limited} if it is empty
     */
    Bucket takeFrom(ServerWebExchange exchange) {
        Bucket bucket = buckets.get(client.networkOf(exchange));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refused(Problem.RATE_LIMITED, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return bucket;
    }
}
