package io.ogtickets.payment.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/**
 * What is kept of an event: the fields that are read, and only if they are plain. A list of what may stay, not of what must
 * go, so that nothing personal that Stripe comes to add is ever kept.
 */
final class EventDigest {

    private static final List<String> OF_EVENT = List.of("id", "object", "api_version", "created", "livemode", "type");
    private static final List<String> OF_OBJECT = List.of(
            "id",
            "object",
            "amount",
            "amount_total",
            "charge",
            "client_reference_id",
            "created",
            "currency",
            "failure_reason",
            "payment_intent",
            "payment_status",
            "reason",
            "status");
    private static final List<String> OF_METADATA =
            List.of(StripeSessions.ORDER, StripeSessions.PAYMENT, StripeRefunds.REFUND);

    private EventDigest() {}

    /** @throws com.google.gson.JsonParseException or {@link IllegalStateException} if it isn't an event */
    static String of(String payload) {
        JsonObject event = JsonParser.parseString(payload).getAsJsonObject();
        JsonObject subject = event.getAsJsonObject("data").getAsJsonObject("object");
        JsonObject kept = plain(subject, OF_OBJECT);
        if (subject.get("metadata") instanceof JsonObject metadata) {
            kept.add("metadata", plain(metadata, OF_METADATA));
        }
        JsonObject data = new JsonObject();
        data.add("object", kept);
        JsonObject digest = plain(event, OF_EVENT);
        digest.add("data", data);
        return digest.toString();
    }

    private static JsonObject plain(JsonObject from, List<String> names) {
        JsonObject kept = new JsonObject();
        for (String name : names) {
            JsonElement value = from.get(name);
            if (value != null && value.isJsonPrimitive()) {
                kept.add(name, value);
            }
        }
        return kept;
    }
}
