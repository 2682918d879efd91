package io.ogtickets.stripesimulator.webhook;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import io.ogtickets.stripesimulator.domain.StripeEvent;
import io.ogtickets.stripesimulator.wire.EventObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes one try at telling the merchant about an event, with a signature of this moment. */
@Component
class WebhookSender {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

    private final SimulatorProperties.Webhook settings;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http;

    WebhookSender(SimulatorProperties properties, JsonMapper json, Clock clock) {
        this.settings = properties.webhook();
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** Whether the merchant took note of it, that is, answered 2xx in time. */
    boolean send(StripeEvent event) {
        try {
            int status = http.send(request(event), BodyHandlers.discarding()).statusCode();
            log.info("Webhook {} {}: {}", event.type().wireName(), event.id(), status);
            return status / 100 == 2;
        } catch (IOException e) {
            log.info("Webhook {} {}: {}", event.type().wireName(), event.id(), e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(StripeEvent event) {
        String payload = json.writeValueAsString(EventObject.of(event));
        return HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", WebhookSignature.of(payload, settings.secret(), clock.instant()))
                .POST(BodyPublishers.ofString(payload))
                .build();
    }
}
