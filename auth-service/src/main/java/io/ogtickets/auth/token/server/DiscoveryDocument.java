package io.ogtickets.auth.token.server;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;

/** Leaves in OpenID Connect's discovery document what this server does, besides what the standard demands in each. */
final class DiscoveryDocument {

    private static final Set<String> KEPT = Set.of(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "response_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported");

    private DiscoveryDocument() {}

    static void trim(OidcProviderConfiguration.Builder document) {
        document.claims(claims -> {
            claims.keySet().retainAll(KEPT);
            claims.put("grant_types_supported", List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
            claims.put(
                    "token_endpoint_auth_methods_supported",
                    List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue()));
        });
    }
}
