package io.ogtickets.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/** auth-service's public keys: cached, fetched anew for an unknown key id, and kept through an outage of auth-service. */
final class TokenKeys implements JWKSetSource<SecurityContext> {

    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration OUTAGE = Duration.ofHours(4);

    private final RestClient http;
    private final URI jwkSetUri;

    private TokenKeys(RestClient http, URI jwkSetUri) {
        this.http = http;
        this.jwkSetUri = jwkSetUri;
    }

    static JWKSource<SecurityContext> from(RestClient http, URI jwkSetUri) {
        return JWKSourceBuilder.create(new TokenKeys(http, jwkSetUri))
                .cache(KEEP.toMillis(), FETCH_TIMEOUT.toMillis())
                .rateLimited(Duration.ofSeconds(5).toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            return JWKSet.parse(
                    String.valueOf(http.get().uri(jwkSetUri).retrieve().body(String.class)));
        } catch (RuntimeException | ParseException failure) {
            // Whatever it is: only an unavailable source is an outage to the decoder, all else makes a good token bad.
            throw new JWKSetUnavailableException("auth-service gave no keys", failure);
        }
    }

    @Override
    public void close() {}
}
