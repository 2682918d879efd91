package io.ogtickets.auth.throttle.application;

import io.ogtickets.auth.throttle.domain.GrowingDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many attempts to sign in may fail, and how many may register.
 *
 * @param address from one address, on whatever accounts, with its registrations
 * @param network the same from one network
 * @param account on one account, from all devices that its owner hasn't signed in on before
 * @param accountFromNetwork the same from one network
 * @param knownDevice on a device on which the owner has signed in before, which counts for itself alone
 * @param client wrong secrets of services, machines and apps from one network
 */
@ConfigurationProperties("og.auth.throttle")
record ThrottleProperties(
        Budget address,
        Budget network,
        GrowingDelay account,
        GrowingDelay accountFromNetwork,
        GrowingDelay knownDevice,
        Budget client,
        Memory memory) {

    /**
     * A bucket of attempts.
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
