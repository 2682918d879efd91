package io.ogtickets.gateway.guard;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway lets through.
 *
 * @param publicUrl where clients reach the gateway; its own pages may always call it
 * @param allowedOrigins the other origins whose pages may call the API
 * @param maxBody the largest request body
 * @param largeBodies by path: the few routes that take a larger one
 * @param rateLimit how much one client may ask
 * @param failedSignIns how often one client may fail to sign in by a password, on devices that say nothing of themselves
 * @param proxies how many proxies of ours stand before the gateway, each of which adds an address to
 *     {@code X-Forwarded-For}; 0 if clients connect to it directly
 */
@ConfigurationProperties("og.gateway")
record GuardProperties(
        String publicUrl,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> largeBodies,
        @DefaultValue RateLimit rateLimit,
        @DefaultValue FailedSignIns failedSignIns,
        @DefaultValue("0") int proxies) {

    long maxBodyOf(String path) {
        return largeBodies.getOrDefault(path, maxBody).toBytes();
    }

    /**
     * A token bucket.
     *
     * @param burst requests that may come at once
     * @param perSecond requests that may come steadily
     */
    record RateLimit(
            @DefaultValue("200") int burst,
            @DefaultValue("50") int perSecond) {}

    /**
     * A token bucket.
     *
     * @param burst failures that may come at once
     * @param perMinute failures that may come steadily
     */
    record FailedSignIns(
            @DefaultValue("150") int burst,
            @DefaultValue("60") int perMinute) {}
}
