package io.ogtickets.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A gate of a session with a scanner. */
record Gate(Api steward, String session, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ELSEWHERE = "RU7-0724-1530";

    /** The first one on the session's list. */
    static Gate first(Api steward, String session) {
        return new Gate(
                steward,
                session,
                steward.get("/sessions/" + session).ok().at("/gates/0").asString());
    }

    JsonNode scan(String code) {
        return scan(code, UUID.randomUUID().toString());
    }

    JsonNode scan(String code, String nonce) {
        return present(code, nonce).ok();
    }

    Answer present(String code, String nonce) {
        return present(code, nonce, "device-" + name);
    }

    Answer present(String code, String nonce, String device) {
        return steward.post(
                "/scans", Map.of("code", code, "gate", name, "device", device, "session", session, "nonce", nonce));
    }

    /** Scans until the gate knows the ticket: its news may still be on the way. */
    JsonNode scanOnceKnown(String code) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> scan(code), scan -> !verdict(scan).equals("UNKNOWN"));
    }

    /** Waits until the gates know a ticket of this session, and lets nobody in. */
    void awaitTicket(String code) {
        new Gate(steward, ELSEWHERE, name).scanOnceKnown(code);
    }

    /** For a verdict that lets nobody in. */
    void awaitVerdict(String code, String verdict) {
        await().atMost(PATIENCE).until(() -> verdict(scan(code)), verdict::equals);
    }

    /** Waits until the gates know to which phone a ticket was bound last. */
    void awaitBinding(String ticket, int bindingNo) {
        await().atMost(PATIENCE)
                .until(() -> manifest().path("bindings").path(ticket).asInt(0), known -> known == bindingNo);
    }

    JsonNode manifest() {
        return steward.get("/gates/manifest?session=" + session).ok();
    }

    static String verdict(JsonNode scan) {
        return scan.path("verdict").asString();
    }
}
