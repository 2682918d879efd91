package io.ogtickets.stripesimulator.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the simulator.
 *
 * @param secretKey the only key that the API accepts
 * @param apiVersion the version of a caller that names none
 * @param publicUrl where payers reach the simulator, if not where the merchant does
 * @param dataDir the folder that lets sessions survive a restart; none keeps them in memory only
 * @param refundDelay how long a refund of the test cards for slow and failing refunds takes
 * @param retention how long sessions, events and idempotent answers are kept
 */
@ConfigurationProperties("simulator")
public record SimulatorProperties(
        String secretKey,
        String apiVersion,
        @Nullable URI publicUrl,
        @Nullable Path dataDir,
        Duration refundDelay,
        Duration retention,
        Webhook webhook) {

    public SimulatorProperties {
        require(!secretKey.isBlank(), "STRIPE_SECRET_KEY");
    }

    /**
     * Where webhooks go and how patiently.
     *
     * @param timeout how long one try may take
     * @param firstRetry the pause after the first failed try, doubled after each further one up to {@code longestRetry}
     */
    public record Webhook(URI url, String secret, Duration timeout, Duration firstRetry, Duration longestRetry) {

        public Webhook {
            require(url != null && url.getHost() != null, "WEBHOOK_URL");
            require(!secret.isBlank(), "STRIPE_WEBHOOK_SECRET");
        }
    }

    private static void require(boolean given, String variable) {
        if (!given) {
            throw new IllegalArgumentException(variable + " must be set");
        }
    }
}
