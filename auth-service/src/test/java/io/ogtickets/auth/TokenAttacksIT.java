package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Tokens that are bent, by others and with our own key: what isn't just as we issue it opens nothing. */
class TokenAttacksIT extends Scenario {

    @Autowired
    private JwtEncoder ourKey;

    private String account = "";

    @BeforeEach
    void somebody() {
        account = person().toString();
    }

    @Test
    void aTokenJustAsWeIssueItIsTaken() {
        assertThat(me(signedByUs("at+jwt", claims -> claims)).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void oneForSomebodyElseFromSomebodyElseOrOfAnotherKindIsNot() {
        refused(signedByUs("at+jwt", claims -> claims.audience(List.of("og-internal"))));
        refused(signedByUs("at+jwt", claims -> claims.audience(List.of("another-shop"))));
        refused(signedByUs("at+jwt", claims -> claims.issuer("https://evil.example")));
        refused(signedByUs("JWT", claims -> claims));
    }

    @Test
    void anExpiredOneAndOneFromTheFutureAreNot() {
        Instant now = Instant.now();
        refused(signedByUs(
                "at+jwt", claims -> claims.issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(300))));
        refused(signedByUs("at+jwt", claims -> claims.notBefore(now.plusSeconds(300))));
    }

    /** The header may say where its key is to be had; nobody goes there. */
    @Test
    void aTokenDoesNotBringItsOwnKey() throws IOException, JOSEException {
        RSAKey theirs = TestTokens.newKey("theirs");
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            byte[] keys = new JWKSet(theirs.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        URI keys = URI.create("http://localhost:" + server.getAddress().getPort() + "/jwks");
        try {
            refused(signedBy(theirs, header -> header.jwkURL(keys)));
            refused(signedBy(theirs, header -> header.x509CertURL(keys)));
            refused(signedBy(theirs, header -> header.jwk(theirs.toPublicJWK())));
            refused(signedBy(theirs, header -> header));
        } finally {
            server.stop(0);
        }
        assertThat(visits).hasValue(0);
    }

    private void refused(String token) {
        assertThat(codeOf(me(token))).isEqualTo("401 unauthenticated");
    }

    private String signedByUs(String type, UnaryOperator<JwtClaimsSet.Builder> bend) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(TestTokens.ISSUER)
                .audience(List.of("og-api"))
                .subject(account)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("sid", UUID.randomUUID().toString())
                .claim("roles", List.of("SPECTATOR"));
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type(type).build();
        return ourKey.encode(
                        JwtEncoderParameters.from(header, bend.apply(claims).build()))
                .getTokenValue();
    }

    private String signedBy(RSAKey key, UnaryOperator<JWSHeader.Builder> bend) throws JOSEException {
        JWTClaimsSet claims = TestTokens.claims("og-api")
                .subject(account)
                .claim("roles", List.of("ADMINISTRATOR"))
                .build();
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
        SignedJWT token = new SignedJWT(bend.apply(header).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
