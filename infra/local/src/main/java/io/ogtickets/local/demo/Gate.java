package io.ogtickets.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A gate of a session's venue, with a steward and a scanner. */
record Gate(Client steward, String session, String name) {

    private static final String DEVICE = "demo-scanner";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Shows a code to the scanner. A ticket issued a moment ago may not have reached the gate: that is worth a second try. */
    JsonNode scan(String code) throws InterruptedException {
        JsonNode first = scanOnce(code);
        if (!isUnknown(first)) {
            return first;
        }
        return Patience.await(PATIENCE, () -> Optional.of(scanOnce(code)).filter(scan -> !isUnknown(scan)))
                .orElse(first);
    }

    private JsonNode scanOnce(String code) throws InterruptedException {
        String nonce = UUID.randomUUID().toString();
        return steward.post(
                "/scans", Map.of("code", code, "gate", name, "device", DEVICE, "session", session, "nonce", nonce));
    }

    private static boolean isUnknown(JsonNode scan) {
        return scan.path("verdict").asString("").equals("UNKNOWN");
    }
}
