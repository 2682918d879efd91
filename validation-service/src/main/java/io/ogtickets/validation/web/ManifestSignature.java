package io.ogtickets.validation.web;

import io.ogtickets.platform.signing.Signer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A detached JWS (RFC 7515, appendix F) with its payload as it is (RFC 7797): over the very bytes of the answer before they
 * are compressed.
 */
final class ManifestSignature {

    static final String HEADER = "Manifest-Signature";

    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private ManifestSignature() {}

    static String of(byte[] body, Signer key) {
        String protectedHeader = BASE64_URL.encodeToString(
                ascii("{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"%d\"}".formatted(key.id())));
        ByteArrayOutputStream signed = new ByteArrayOutputStream(body.length + 100);
        signed.writeBytes(ascii(protectedHeader + "."));
        signed.writeBytes(body);
        return protectedHeader + ".." + BASE64_URL.encodeToString(key.sign(signed.toByteArray()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
