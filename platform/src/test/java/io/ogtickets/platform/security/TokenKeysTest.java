package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.client.RestClient;

class TokenKeysTest {

    /** A good token must not be called a bad one, which would sign people out, because nobody can look at it now. */
    @ParameterizedTest
    @MethodSource("failures")
    void whateverKeepsTheKeysAwayIsAnOutageAndNoRefusal(ClientHttpRequestFactory http) throws JOSEException {
        VerifiedTokens tokens = TokenDecoders.forAudience(
                TokenDecoders.API_AUDIENCE,
                TokenKeys.from(
                        RestClient.builder().requestFactory(http).build(),
                        URI.create("http://auth-service/oauth2/jwks")),
                "issuer",
                _ -> OAuth2TokenValidatorResult.success());
        BearerTokenAuthenticationToken bearer = new BearerTokenAuthenticationToken(signedToken());

        assertThatThrownBy(() -> tokens.authenticate(bearer)).isInstanceOf(AuthenticationServiceException.class);
    }

    static Stream<ClientHttpRequestFactory> failures() {
        return Stream.of(
                (_, _) -> {
                    throw new IOException("refused");
                },
                (_, _) -> {
                    throw new IllegalStateException("no instance");
                },
                (_, _) -> {
                    throw new IllegalArgumentException("nobody thought of this one");
                });
    }

    private static String signedToken() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                new JWTClaimsSet.Builder().subject("camille").build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
