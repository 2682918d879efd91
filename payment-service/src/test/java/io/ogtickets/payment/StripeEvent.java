package io.ogtickets.payment;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;

/** An event as Stripe sends it, and its signature. */
record StripeEvent(String id, String payload) {

    static final String SECRET = "whsec_test";

    static StripeEvent of(String type, String object) {
        String id = "evt_" + UUID.randomUUID().toString().replace("-", "");
        return new StripeEvent(id, """
                {"id":"%s","object":"event","api_version":"2020-08-27","created":%d,"livemode":false,\
                "type":"%s","data":{"object":%s}}""".formatted(id, Instant.now().getEpochSecond(), type, object));
    }

    static StripeEvent completed(StripeStub.Session session) {
        return of("checkout.session.completed", session.with("complete", "paid").json());
    }

    static StripeEvent expired(StripeStub.Session session) {
        return of("checkout.session.expired", session.with("expired", "unpaid").json());
    }

    static StripeEvent declined(StripeStub.Session session) {
        return of("payment_intent.payment_failed", """
                {"id":"pi_%s","object":"payment_intent","status":"requires_payment_method",\
                "metadata":{"payment":"%s"}}""".formatted(session.id(), session.payment()));
    }

    static StripeEvent refund(String type, StripeRefundsStub.Refund refund) {
        return of(type, refund.json());
    }

    static StripeEvent dispute(String type, StripeStub.Session session, String status) {
        return of(type, """
                {"id":"du_%s","object":"dispute","amount":%s,"currency":"eur","payment_intent":"pi_%s","created":1,\
                "reason":"fraudulent","status":"%s","evidence":{"customer_name":"Ada Buyer"}}""".formatted(
                        session.id(), session.field("line_items[0][price_data][unit_amount]"), session.id(), status));
    }

    /** Second of the epoch. */
    long created() {
        return Long.parseLong(payload.replaceAll(".*\"api_version\":\"[^\"]*\",\"created\":(\\d+).*", "$1"));
    }

    String signature() {
        return signature(SECRET, Instant.now());
    }

    String signature(String secret, Instant at) {
        try {
            String signed = at.getEpochSecond() + "." + payload;
            return "t=" + at.getEpochSecond() + ",v1=" + Webhook.Util.computeHmacSha256(secret, signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
