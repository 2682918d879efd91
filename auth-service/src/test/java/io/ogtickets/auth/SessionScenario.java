package io.ogtickets.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Browsers, and what their tokens tell. */
abstract class SessionScenario extends Scenario {

    JsonNode revocation(UUID account) {
        return JSON.readTree(new AccountEvents().of(account, "sessions-revoked"));
    }

    static UUID familyOf(ResponseEntity<String> answer) {
        try {
            return UUID.fromString(claims(answer).getStringClaim("sid"));
        } catch (ParseException failure) {
            throw new AssertionError(failure);
        }
    }

    static String accessTokenIn(ResponseEntity<String> answer) {
        return json(answer).at("/accessToken").asString();
    }

    static JWTClaimsSet claims(ResponseEntity<String> answer) throws ParseException {
        return SignedJWT.parse(accessTokenIn(answer)).getJWTClaimsSet();
    }
}
