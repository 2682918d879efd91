package io.ogtickets.auth.token;

import io.ogtickets.auth.account.application.FindVenues;
import io.ogtickets.auth.family.domain.Granted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Makes the access tokens of people (RFC 9068). */
@Component
public class AccessTokens {

    /** The media type of access tokens, in the header {@code typ}: nothing else that we sign passes for one. */
    public static final String TYPE = "at+jwt";

    /** Whom the tokens of people, and of whatever acts like them, are for. */
    public static final String AUDIENCE = "og-api";

    private static final String AT_GATES = "STEWARD";
    private static final JwsHeader HEADER =
            JwsHeader.with(SignatureAlgorithm.RS256).type(TYPE).build();

    private final JwtEncoder encoder;
    private final TokenProperties properties;
    private final FindVenues findVenues;
    private final String issuer;
    private final Clock clock;

    AccessTokens(
            JwtEncoder encoder,
            TokenProperties properties,
            FindVenues findVenues,
            @Value("${og.security.issuer}") String issuer,
            Clock clock) {
        this.encoder = encoder;
        this.properties = properties;
        this.findVenues = findVenues;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Signs a token for a person; for whoever works at the gates of some venues only, it names these. */
    public AccessToken issue(Granted granted) {
        return sign(granted, JwtClaimsSet.builder());
    }

    /**
     * Signs a token for an app that acts in a person's name.
     *
     * @param scopes the APIs that the person let it use
     */
    public AccessToken issue(Granted granted, String app, Set<String> scopes) {
        return sign(
                granted.limitedTo(scopes),
                JwtClaimsSet.builder().claim("client_id", app).claim("scope", List.copyOf(scopes)));
    }

    private AccessToken sign(Granted granted, JwtClaimsSet.Builder claims) {
        Instant now = clock.instant();
        claims.issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(granted.account().toString())
                .issuedAt(now)
                .expiresAt(now.plus(properties.lifetime()))
                .id(UUID.randomUUID().toString())
                .claim("sid", granted.family().toString())
                .claim("auth_time", granted.signedInAt().getEpochSecond())
                .claim("proved_at", granted.provedAt().getEpochSecond())
                .claim("roles", granted.roles());
        List<String> venues = granted.roles().contains(AT_GATES) ? findVenues.of(granted.account()) : List.of();
        if (!venues.isEmpty()) {
            claims.claim("venues", venues);
        }
        String value = encoder.encode(JwtEncoderParameters.from(HEADER, claims.build()))
                .getTokenValue();
        return new AccessToken(value, properties.lifetime());
    }
}
