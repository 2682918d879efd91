package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.signin.domain.GrowingDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many attempts to sign in may fail.
 *
 * @param address from one address, on whatever accounts
 * @param network from one network
 * @param account on one account, from all devices that its owner hasn't signed in on before
 * @param accountFromNetwork the same from one network
 * @param knownDevice on a device on which the owner has signed in before, which counts for itself alone
 */
@ConfigurationProperties("og.auth.throttle")
record ThrottleProperties(
        Budget address,
        Budget network,
        GrowingDelay account,
        GrowingDelay accountFromNetwork,
        GrowingDelay knownDevice,
        Memory memory) {

    /**
     * A bucket of failed attempts.
     *
     * @param burst at once
     * @param perMinute steadily
     */
    record Budget(int burst, int perMinute) {}

    /**
     * What is kept of attempts.
     *
     * @param keys at most, of each kind
     * @param forgetAfter longer than the longest delay
     */
    record Memory(int keys, Duration forgetAfter) {}
}
