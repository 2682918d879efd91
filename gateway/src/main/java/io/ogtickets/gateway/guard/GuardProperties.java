package io.ogtickets.gateway.guard;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway lets through.
 *
 * @param publicUrl where clients reach the gateway; its own pages may always call it
 * @param allowedOrigins the other origins whose pages may call the API
 * @param maxBody the largest request body
 * @param rateLimit how much one client address may ask
 */
@ConfigurationProperties("og.gateway")
record GuardProperties(
        String publicUrl,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue RateLimit rateLimit) {

    /**
     * A token bucket.
     *
     * @param burst requests that may come at once
     * @param perSecond requests that may come steadily
     */
    record RateLimit(
            @DefaultValue("200") int burst,
            @DefaultValue("50") int perSecond) {}
}
