package io.ogtickets.systemtests;

import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A scanner that has lost the network: it decides by its manifest, and uploads what it decided. It knows printed codes and
 * what can be wrong with them apart from time and place; the whole rule is tested by its vectors.
 */
final class OfflineScanner {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The DER header of an Ed25519 public key (RFC 8410). */
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int TICKET_AT = 3;
    private static final int SIGNATURE_LENGTH = 64;

    private final Gate gate;
    private final String device;
    private final JsonNode manifest;
    private final Set<String> letIn = new HashSet<>();
    private final List<Map<String, String>> scans = new ArrayList<>();

    /** Reads the manifest of the gate's session, and goes offline. */
    OfflineScanner(Gate gate, String device) {
        this.gate = gate;
        this.device = device;
        this.manifest = gate.manifest();
    }

    /** The verdict on a code that is shown at a moment. */
    String scan(String code, Instant at) {
        String verdict = verdictOn(Base45.decode(code));
        scans.add(Map.of(
                "code", code,
                "gate", gate.name(),
                "session", gate.session(),
                "nonce", UUID.randomUUID().toString(),
                "at", at.toString(),
                "verdict", verdict));
        return verdict;
    }

    /** The answers, once none of them is worth sending again. */
    JsonNode upload() {
        return await().atMost(PATIENCE)
                .until(
                        () -> gate.steward()
                                .post("/scans/batch", Map.of("device", device, "scans", scans))
                                .ok()
                                .path("items"),
                        items -> items.valueStream()
                                .noneMatch(item -> Gate.verdict(item).equals("UNKNOWN")));
    }

    /** What changed since this scanner went offline. */
    JsonNode changes() {
        return gate.steward()
                .get("/gates/manifest?session=" + gate.session() + "&since="
                        + manifest.path("cursor").asString())
                .ok();
    }

    private String verdictOn(byte[] code) {
        if (!isGenuine(code)) {
            return "FORGED";
        }
        ByteBuffer id = ByteBuffer.wrap(code, TICKET_AT, 2 * Long.BYTES);
        String ticket = new UUID(id.getLong(), id.getLong()).toString();
        if (lists("revoked", ticket)) {
            return "REVOKED";
        }
        return lists("blocked", ticket) || !letIn.add(ticket) ? "ALREADY_ADMITTED" : "ADMITTED";
    }

    private boolean lists(String name, String ticket) {
        return manifest.path(name).valueStream().anyMatch(id -> id.asString().equals(ticket));
    }

    private boolean isGenuine(byte[] code) {
        int signed = code.length - SIGNATURE_LENGTH;
        int keyId = Short.toUnsignedInt(ByteBuffer.wrap(code).getShort(1));
        return manifest.path("keys")
                .valueStream()
                .filter(key ->
                        key.path("id").asInt() == keyId && key.path("trusted").asBoolean())
                .anyMatch(key -> verifies(key.path("publicKey").asString(), code, signed));
    }

    private static boolean verifies(String publicKey, byte[] code, int signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(keyOf(publicKey));
            signature.update(code, 0, signed);
            return signature.verify(code, signed, SIGNATURE_LENGTH);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static PublicKey keyOf(String base64Url) throws GeneralSecurityException {
        byte[] raw = Base64.getUrlDecoder().decode(base64Url.getBytes(StandardCharsets.US_ASCII));
        byte[] encoded = ByteBuffer.allocate(X509_HEADER.length + raw.length)
                .put(X509_HEADER)
                .put(raw)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
