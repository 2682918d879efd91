package io.ogtickets.stripesimulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void stripeJavaVerifiesIt() throws SignatureVerificationException {
        String header = WebhookSignature.of("{\"id\": \"é\"}", "whsec_1", NOW);

        assertThat(Webhook.Signature.verifyHeader(
                        "{\"id\": \"é\"}", header, "whsec_1", 1, Clock.fixed(NOW, ZoneOffset.UTC)))
                .isTrue();
    }
}
