package io.ogtickets.platformtest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Stands for auth-service in the tests of the others: really signed tokens, keys and tokens served over real HTTP. */
public final class TestTokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String ISSUER = "http://localhost:8080";

    private static final RSAKey KEY = newKey("test-key");

    private static final class Server {
        static final HttpServer INSTANCE = start();

        private static HttpServer start() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                serve(server, "/oauth2/jwks", () -> new JWKSet(KEY.toPublicJWK()).toString());
                serve(
                        server,
                        "/oauth2/token",
                        () -> "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                                .formatted(service("service-under-test", "test")));
                server.start();
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void serve(HttpServer server, String path, Supplier<String> json) {
            server.createContext(path, exchange -> {
                byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String server = "http://localhost:" + Server.INSTANCE.getAddress().getPort();
        TestPropertyValues.of(
                        "PUBLIC_URL=" + ISSUER,
                        "CLIENT_SECRET=test-secret",
                        "og.security.issuer=" + ISSUER,
                        "og.security.jwk-set-uri=" + server + "/oauth2/jwks",
                        "og.security.token-uri=" + server + "/oauth2/token")
                .applyTo(context);
    }

    /** A person's access token, with a proof as fresh as a sign-in's. */
    public static String person(String accountId, String... roles) {
        return sign(personsClaims(accountId, roles).build());
    }

    /** A person's access token whose proof of who they are was given ten minutes ago: it calls for a step-up. */
    public static String stale(String accountId, String... roles) {
        long past = Instant.now().minus(Duration.ofMinutes(10)).getEpochSecond();
        return sign(personsClaims(accountId, roles)
                .claim("auth_time", past)
                .claim("proved_at", past)
                .build());
    }

    /** The claims of a person's token, to be bent. */
    public static JWTClaimsSet.Builder personsClaims(String accountId, String... roles) {
        long now = Instant.now().getEpochSecond();
        return claims("og-api")
                .subject(accountId)
                .claim("sid", UUID.randomUUID().toString())
                .claim("roles", List.of(roles))
                .claim("auth_time", now)
                .claim("proved_at", now);
    }

    public static String spectator(String accountId) {
        return person(accountId, "SPECTATOR");
    }

    /** A service's access token. */
    public static String service(String clientId, String... scopes) {
        return sign(
                KEY,
                claims("og-internal")
                        .subject(clientId)
                        .claim("scope", List.of(scopes))
                        .build());
    }

    /** Claims as auth-service sets them, to be bent by tests of what must be refused. */
    public static JWTClaimsSet.Builder claims(String audience) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    /** Signs with the key whose public half the services under test know. */
    public static String sign(JWTClaimsSet claims) {
        return sign(KEY, claims);
    }

    public static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
