package io.ogtickets.auth.token.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import io.ogtickets.platform.crypto.MasterKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** Keys change under tokens that are in use. */
class CurrentKeysTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private final RotationProperties rotation =
            new RotationProperties(Duration.ofDays(90), Duration.ofMinutes(15), Duration.ofHours(2));
    private final SigningKeyConfiguration configuration = new SigningKeyConfiguration();

    @TempDir
    private Path folder;

    private Instant now = START;
    private @Nullable CurrentKeys opened;

    @BeforeEach
    void start() {
        now = START;
        opened = open();
    }

    @Test
    void aNewKeyIsKnownBeforeItSignsAndTheOldOneVerifiesUntilItsTokensAreGone() {
        String first = active();
        Jwt old = sign();

        after(Duration.ofDays(90));
        assertThat(active()).isEqualTo(first);
        assertThat(published()).hasSize(2).startsWith(first);

        after(Duration.ofMinutes(15));
        String second = active();
        assertThat(second).isNotEqualTo(first);
        assertThat(published()).containsExactly(second, first);
        assertThat(verified(old)).isEqualTo("somebody");
        assertThat(verified(sign())).isEqualTo("somebody");
        assertThat(sign().getHeaders()).containsEntry("kid", second);

        after(Duration.ofHours(2));
        assertThat(published()).containsExactly(second);
    }

    @Test
    void nothingChangesBeforeItsTime() {
        after(Duration.ofDays(90).minusSeconds(1));

        assertThat(published()).hasSize(1);
    }

    @Test
    void anotherInstanceFollowsTheSameFolder() {
        CurrentKeys other = open();

        after(Duration.ofDays(90));
        after(Duration.ofMinutes(15));
        other.follow();

        assertThat(other.keys().active()).isEqualTo(keys().keys().active());
    }

    private CurrentKeys keys() {
        return Objects.requireNonNull(opened);
    }

    private void after(Duration time) {
        now = now.plus(time);
        keys().follow();
    }

    private String active() {
        return keys().keys().active().getKeyID();
    }

    private List<String> published() {
        return keys().keys().published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private Jwt sign() {
        JwtEncoder encoder = configuration.jwtEncoder(keys());
        return encoder.encode(JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.RS256).build(),
                JwtClaimsSet.builder().subject("somebody").build()));
    }

    private String verified(Jwt token) {
        JwtDecoder decoder = NimbusJwtDecoder.withJwkSource(configuration.publishedKeys(keys()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        return String.valueOf(decoder.decode(token.getTokenValue()).getSubject());
    }

    private CurrentKeys open() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        MasterKeys masterKeys = new MasterKeys(List.of(Base64.getEncoder().encodeToString(new byte[32])));
        SigningKeyFolder signingKeys =
                new SigningKeyFolder(folder, masterKeys, JsonMapper.builder().build(), clock);
        return new CurrentKeys(signingKeys, rotation, clock);
    }
}
