package io.ogtickets.auth;

import com.nimbusds.jwt.SignedJWT;
import io.ogtickets.platformtest.AccessMatrix;
import io.ogtickets.platformtest.ForeignObjects;
import io.ogtickets.platformtest.ForeignObjects.Owned;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Nobody gets past the table of who may call what, and nobody to what is somebody else's. */
class AccessMatrixIT extends Scenario {

    @TestFactory
    Stream<DynamicTest> whomTheTableDoesNotLetInIsRefused(@Autowired ApplicationContext service) {
        return AccessMatrix.of(service, this::signed, FilterRoutesIT.FILTERS);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSomebodyElsesIsAsIfItWereNotThere(@Autowired ApplicationContext service)
            throws ParseException {
        UUID account = person();
        Owned device = device();
        return ForeignObjects.of(
                service,
                this::signed,
                "{\"name\": \"Key\"}",
                Map.of(
                        "/api/v1/accounts/me/devices/{id}", () -> device,
                        "/api/v1/accounts/me/passkeys/{id}", () -> passkeyOf(account)));
    }

    private Owned device() throws ParseException {
        String token = accessToken();
        return new Owned(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid"), token);
    }

    private Owned passkeyOf(UUID account) {
        String passkeys = "/api/v1/accounts/me/passkeys";
        JsonNode options = json(send(HttpMethod.POST, passkeys + "/options", freshToken(account), Map.of()));
        Map<String, Object> registration = Map.of("name", "Phone", "credential", new Authenticator().create(options));
        String id = json(send(HttpMethod.POST, passkeys, freshToken(account), registration))
                .at("/id")
                .asString();
        return new Owned(id, freshToken(account));
    }
}
