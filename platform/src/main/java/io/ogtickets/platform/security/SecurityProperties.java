package io.ogtickets.platform.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens come from.
 *
 * @param issuer the {@code iss} that every token must carry: the gateway's public address
 * @param jwkSetUri auth-service's public keys
 * @param tokenUri where this service gets its own tokens
 * @param scope what an app must have been given to use this service's API; without it no app may
 * @param freshProof how long a step-up counts
 * @param longestToken no person's token lives longer; a revocation is remembered for so long
 * @param clientSecret this service's client-credentials secret; without it the service calls no neighbour
 */
@ConfigurationProperties("og.security")
record SecurityProperties(
        String issuer,
        URI jwkSetUri,
        URI tokenUri,
        @DefaultValue("") String scope,
        @DefaultValue("5m") Duration freshProof,
        @DefaultValue("1h") Duration longestToken,
        @Nullable String clientSecret) {}
