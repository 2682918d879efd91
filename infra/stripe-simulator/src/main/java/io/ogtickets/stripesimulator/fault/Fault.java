package io.ogtickets.stripesimulator.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * One kind of trouble, for a limited number of times and at most {@link #LONGEST_LIFE}.
 *
 * @param path the start of the paths that it strikes, such as {@code /v1/refunds}; empty for all
 * @param delay how long it delays
 * @param status what the API answers, 500 to 599
 * @param left how often it will strike still
 * @param until when it ends by itself
 */
public record Fault(Kind kind, String path, Duration delay, int status, int left, Instant until) {

    /** What goes wrong. */
    public enum Kind {
        /** The API acts and answers late. */
        DELAY,
        /** The API refuses to act, with the status. */
        ERROR,
        /** The API acts, and its answer is cut off after the first byte. */
        LOST_ANSWER,
        /** Webhooks come late. */
        WEBHOOK_DELAY,
        /** Webhooks come in another order: each after a random part of the delay. */
        WEBHOOK_REORDER,
        /** Webhooks come twice. */
        WEBHOOK_DUPLICATE,
        /** Webhooks never come, as if Stripe had given them up. */
        WEBHOOK_LOST;

        boolean ofWebhooks() {
            return name().startsWith("WEBHOOK");
        }
    }

    static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    Fault once() {
        return new Fault(kind, path, delay, status, left - 1, until);
    }

    boolean strikes(String requested, Instant now) {
        return left > 0 && now.isBefore(until) && requested.startsWith(path);
    }
}
