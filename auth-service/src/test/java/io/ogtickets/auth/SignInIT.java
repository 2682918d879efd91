package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.MeterRegistry;
import io.ogtickets.platformtest.TestTokens;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Who gets in, with what token, and what a stranger learns by trying. */
class SignInIT extends Scenario {

    @Autowired
    private MeterRegistry meters;

    @Test
    void aPersonsTokenSaysWhoTheyAreAndWhatTheyMayBe() throws ParseException {
        UUID account = person();

        ResponseEntity<String> answer = signIn(email.toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(json(answer).at("/tokenType").asString()).isEqualTo("Bearer");
        assertThat(json(answer).at("/expiresIn").asLong()).isEqualTo(600);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        SignedJWT token = SignedJWT.parse(json(answer).at("/accessToken").asString());
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(TestTokens.ISSUER);
        assertThat(claims.getAudience()).containsExactly("og-api");
        assertThat(claims.getSubject()).isEqualTo(account.toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("SPECTATOR");
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getLongClaim("auth_time")).isEqualTo(claims.getLongClaim("proved_at"));
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .hasMinutes(10);
    }

    @Test
    void anUnknownAddressAWrongPasswordAndAMissingActivationCostAndAnswerTheSame() {
        person();
        String unactivated = "late." + email;
        Map<String, Object> late = registration();
        late.put("email", unactivated);
        register(late);

        long before = hashes();
        ResponseEntity<String> unknown = signIn("nobody." + email, PASSWORD);
        ResponseEntity<String> notActivated = signIn(unactivated, PASSWORD);
        ResponseEntity<String> wrong = signIn(email, "not the right one");

        assertThat(codeOf(unknown)).isEqualTo("401 bad-credentials");
        assertThat(List.of(notActivated, wrong))
                .allSatisfy(answer -> assertThat(answer.getBody()).isEqualTo(unknown.getBody()))
                .allSatisfy(answer -> assertThat(answer.getStatusCode()).isEqualTo(unknown.getStatusCode()));
        assertThat(hashes() - before).isEqualTo(3);
    }

    @Test
    void aRegistrationCostsOneHashWhetherOrNotTheAddressIsKnown() {
        person();
        long before = hashes();

        register(registration());

        assertThat(hashes() - before).isOne();
    }

    @Test
    void aPasswordIsTheSameHoweverItsLettersAreComposed() {
        Map<String, Object> composed = registration();
        composed.put("password", "th\u00e9 glac\u00e9 \u00e0 midi");
        register(composed);
        activate(MAILBOX.token(email, 1));

        assertThat(signIn(email, "the\u0301 glace\u0301 a\u0300 midi")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void aHashOfOlderParametersIsRenewedByASignIn() {
        UUID account = person();
        String old = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);
        jdbc.sql("UPDATE account SET password_hash = :old WHERE id = :id")
                .param("old", old)
                .param("id", account)
                .update();

        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(hashOf(account)).contains("m=19456,t=2,p=1");
        long before = hashes();
        assertThat(signIn(email, PASSWORD).getStatusCode().value()).isEqualTo(200);
        assertThat(hashes() - before).isOne();
    }

    @Test
    void whatHappenedStandsInTheJournal() {
        UUID account = person();
        signIn(email, "not the right one");

        assertThat(jdbc.sql("SELECT kind FROM security_event WHERE account = ? ORDER BY at, id")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("ACCOUNT_ACTIVATED", "SIGNED_IN", "SIGN_IN_FAILED");
    }

    @ParameterizedTest
    @CsvSource({
        "email,    'a\u0000b@example.org'",
        "email,    ''",
        "password, ''",
    })
    void aFieldThatIsWrongIsNamed(String field, String value) {
        Map<String, String> request = new HashMap<>(Map.of("email", email, "password", PASSWORD));
        request.put(field, value);

        ResponseEntity<String> answer = post("/api/v1/auth/login", request);

        assertThat(codeOf(answer)).isEqualTo("400 validation-failed");
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void aTokenThatWeDidNotSignIsRefused() throws JOSEException, ParseException {
        UUID account = person();
        SignedJWT mine = SignedJWT.parse(accessToken());
        RSAKey published = publishedKey();

        assertThat(me(mine.serialize()).getStatusCode().value()).isEqualTo(200);
        assertThat(codeOf(me(new PlainJWT(mine.getJWTClaimsSet()).serialize()))).isEqualTo("401 unauthenticated");
        assertThat(codeOf(me(signedWithThePublicKey(mine, published)))).isEqualTo("401 unauthenticated");
        assertThat(codeOf(me(TestTokens.spectator(account.toString())))).isEqualTo("401 unauthenticated");
        assertThat(codeOf(me(TestTokens.sign(TestTokens.newKey(published.getKeyID()), mine.getJWTClaimsSet()))))
                .isEqualTo("401 unauthenticated");
    }

    /** The confusion of RFC 8725, section 2.1: the public key as if it were a shared secret. */
    private static String signedWithThePublicKey(SignedJWT mine, RSAKey published)
            throws JOSEException, ParseException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(published.getKeyID())
                .build();
        SignedJWT forged = new SignedJWT(header, mine.getJWTClaimsSet());
        forged.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
        return forged.serialize();
    }

    private RSAKey publishedKey() throws ParseException {
        String keys = http.get().uri("/oauth2/jwks").retrieve().body(String.class);
        return JWKSet.parse(Objects.requireNonNull(keys)).getKeys().getFirst().toRSAKey();
    }

    private String hashOf(UUID account) {
        return jdbc.sql("SELECT password_hash FROM account WHERE id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    private long hashes() {
        return meters.get("og.password.hash").timer().count();
    }
}
