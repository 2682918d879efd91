package io.ogtickets.systemtests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A holder's phone with a key of its own, which shows live codes as docs/security.md lays them out. */
record Phone(KeyPair key, byte[] binding, byte[] signature) {

    private static final int STEP_SECONDS = 15;
    private static final int KEY_LENGTH = 32;

    /** Binds a ticket to a new phone. */
    static Phone bind(Api holder, String ticket) {
        try {
            KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = key.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
            String told = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
            JsonNode bound = holder.post("/tickets/" + ticket + "/bindings", Map.of("devicePublicKey", told))
                    .ok();
            return new Phone(key, bytesOf(bound.path("binding")), bytesOf(bound.path("signature")));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it shows at a moment. */
    String codeAt(Instant moment) {
        byte[] step = ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) (moment.getEpochSecond() / STEP_SECONDS))
                .array();
        byte[] label = "og-live/v1".getBytes(StandardCharsets.US_ASCII);
        return Base45.encode(join(binding, signature, step, sign(join(label, binding, step))));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key.getPrivate());
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytesOf(JsonNode base64Url) {
        return Base64.getUrlDecoder().decode(base64Url.asString());
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
