package io.ogtickets.auth.passkey.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the browser has put under an authenticator's signature (W3C Web Authentication, {@code CollectedClientData}). */
@Component
class ClientData {

    private static final Bytes NONE = new Bytes(new byte[0]);

    private final JsonMapper json;

    ClientData(JsonMapper json) {
        this.json = json;
    }

    /** Which challenge is answered; an empty one if that can't be read. */
    Bytes challengeIn(String clientData) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(clientData), UTF_8);
            return Bytes.fromBase64(json.readTree(text).path("challenge").asString(""));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return NONE;
        }
    }
}
