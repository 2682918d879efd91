package io.ogtickets.auth.signin.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.CountFailures;
import io.ogtickets.auth.throttle.domain.ClientAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether a right password on an unknown device looks guessed or stolen: somebody has been failing on the account, or
 * on many accounts from the same network.
 */
@Component
class Suspicion {

    private final CountFailures countFailures;
    private final SuspicionProperties properties;
    /** Each counts from its first failure on, and anew once the time is over. */
    private final Cache<String, AtomicInteger> networks;

    Suspicion(CountFailures countFailures, SuspicionProperties properties) {
        this.countFailures = countFailures;
        this.properties = properties;
        this.networks = Caffeine.newBuilder()
                .maximumSize(properties.networks())
                .expireAfterWrite(properties.network().within())
                .build();
    }

    /** To be told of each wrong password. */
    void failedFrom(ClientAddress from) {
        networks.get(from.network(), unseen -> new AtomicInteger()).incrementAndGet();
    }

    boolean isOn(AccountId account, ClientAddress from) {
        return failsOften(from)
                || countFailures.reach(
                        properties.account().most(),
                        account,
                        properties.account().within());
    }

    private boolean failsOften(ClientAddress from) {
        @Nullable AtomicInteger failures = networks.getIfPresent(from.network());
        return failures != null && failures.get() >= properties.network().most();
    }
}
