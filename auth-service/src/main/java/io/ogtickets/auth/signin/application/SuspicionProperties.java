package io.ogtickets.auth.signin.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a sign-in on an unknown device is suspicious though its password is right, and the code that it is mailed then.
 *
 * @param account failures on the account, whoever's
 * @param network failures from the visitor's network, on whatever accounts; an instance counts its own, anew after so much
 *     time since the first
 * @param networks how many of them are counted at once
 */
@ConfigurationProperties("og.auth.suspicion")
record SuspicionProperties(Failures account, Failures network, int networks, Code code) {

    /**
     * How many failures it takes.
     *
     * @param most from so many on
     * @param within so much time
     */
    record Failures(int most, Duration within) {}

    /**
     * A code for one sign-in.
     *
     * @param stays how long another doesn't take its place
     * @param lifetime as ASVS 6.5.5 has it for codes by mail, ten minutes at most
     * @param tries then it is good no more
     */
    record Code(Duration stays, Duration lifetime, int tries) {}
}
