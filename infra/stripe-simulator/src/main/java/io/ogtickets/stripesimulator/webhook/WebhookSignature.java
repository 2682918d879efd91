package io.ogtickets.stripesimulator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code Stripe-Signature} header, scheme v1: see docs.stripe.com/webhooks/signature. */
final class WebhookSignature {

    private WebhookSignature() {}

    static String of(String payload, String secret, Instant now) {
        long timestamp = now.getEpochSecond();
        return "t=%d,v1=%s".formatted(timestamp, hmac(timestamp + "." + payload, secret));
    }

    private static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
