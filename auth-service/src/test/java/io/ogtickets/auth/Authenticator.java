package io.ogtickets.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ogtickets.platformtest.TestTokens;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator with one passkey, and the browser in front of it: real ES256 signatures over the bytes that W3C Web
 * Authentication lays down (6.1, 6.5). It can be made to lie.
 */
final class Authenticator {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;
    private static final int COORDINATE = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte[] credentialId = new byte[32];
    private final KeyPair keys;
    private String userHandle = "";
    private String origin = TestTokens.ISSUER;
    private String rpId = URI.create(TestTokens.ISSUER).getHost();
    private int flags = USER_PRESENT | USER_VERIFIED;
    private int counter;
    private int step = 1;

    Authenticator() {
        new SecureRandom().nextBytes(credentialId);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Authenticator onPageOf(String page) {
        origin = page;
        return this;
    }

    Authenticator forRelyingParty(String other) {
        rpId = other;
        return this;
    }

    Authenticator verifyingNobody() {
        flags = USER_PRESENT;
        return this;
    }

    /** As synced passkeys do. */
    Authenticator withoutCounter() {
        counter = 0;
        step = 0;
        return this;
    }

    Authenticator withCounterAt(int count) {
        counter = count - step;
        return this;
    }

    Authenticator claimingToBeOf(String handle) {
        userHandle = handle;
        return this;
    }

    /** The answer of {@code navigator.credentials.create}. */
    Map<String, Object> create(JsonNode options) {
        userHandle = options.at("/user/id").asString();
        return credential(Map.of(
                "clientDataJSON",
                base64(clientData("webauthn.create", options)),
                "attestationObject",
                base64(attestationObject()),
                "transports",
                new String[] {"internal"}));
    }

    /** The answer of {@code navigator.credentials.get}. */
    Map<String, Object> get(JsonNode options) {
        byte[] clientData = clientData("webauthn.get", options);
        byte[] authenticatorData = authenticatorData(flags);
        return credential(Map.of(
                "clientDataJSON", base64(clientData),
                "authenticatorData", base64(authenticatorData),
                "signature", base64(sign(join(authenticatorData, sha256(clientData)))),
                "userHandle", userHandle));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                base64(credentialId),
                "rawId",
                base64(credentialId),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of());
    }

    private byte[] clientData(String type, JsonNode options) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", type);
        data.put("challenge", options.at("/challenge").asString());
        data.put("origin", origin);
        data.put("crossOrigin", false);
        return JSON.writeValueAsString(data).getBytes(UTF_8);
    }

    private byte[] authenticatorData(int flagsOfThis) {
        counter += step;
        return join(
                sha256(rpId.getBytes(UTF_8)),
                ByteBuffer.allocate(5).put((byte) flagsOfThis).putInt(counter).array());
    }

    /** CBOR: {@code {"fmt": "none", "attStmt": {}, "authData": …}}. */
    private byte[] attestationObject() {
        byte[] authData = join(
                authenticatorData(flags | WITH_CREDENTIAL),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) credentialId.length).array(),
                credentialId,
                coseKey());
        return join(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x58, (byte) authData.length},
                authData);
    }

    /** CBOR: {@code {1: 2, 3: -7, -1: 1, -2: x, -3: y}} (RFC 9053, section 7.1.1). */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return join(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE},
                unsigned(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, COORDINATE},
                unsigned(key.getW().getAffineY()));
    }

    private byte[] sign(byte[] data) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = join(new byte[COORDINATE], bytes);
        return Arrays.copyOfRange(padded, padded.length - COORDINATE, padded.length);
    }

    private static byte[] text(String text) {
        return join(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
