package io.ogtickets.auth.mail.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails go out.
 *
 * @param from the address that they come from
 * @param firstRetry how long after an attempt that failed the next one follows; doubled each time
 * @param lastRetry the longest time between two attempts
 * @param keep a mail that the mail server hasn't taken after so long is given up
 * @param perAddress how many mails strangers may have us send to one address
 * @param addressPeriod in which time
 */
@ConfigurationProperties("og.auth.mail")
record MailProperties(
        String from, Duration firstRetry, Duration lastRetry, Duration keep, int perAddress, Duration addressPeriod) {

    Duration retryAfter(int attempts) {
        int doublings = Math.min(attempts, 20);
        Duration wait = firstRetry.multipliedBy(1L << doublings);
        return wait.compareTo(lastRetry) > 0 ? lastRetry : wait;
    }
}
