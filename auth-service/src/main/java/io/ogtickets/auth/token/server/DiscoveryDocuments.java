package io.ogtickets.auth.token.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * Leaves in the discovery documents (OpenID Connect Discovery, RFC 8414) what this server does, out of all that Spring's
 * could do.
 */
@Component
class DiscoveryDocuments {

    private static final Set<String> TRUE_AS_IT_IS = Set.of(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "revocation_endpoint",
            "userinfo_endpoint",
            "jwks_uri",
            "response_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported");

    private static final List<String> AUTHENTICATION = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(), ClientAuthenticationMethod.NONE.getValue());

    /** At the userinfo endpoint, and in ID tokens. */
    private static final List<String> CLAIMS = List.of(
            "sub",
            "iss",
            "aud",
            "exp",
            "iat",
            "auth_time",
            "nonce",
            "name",
            "given_name",
            "family_name",
            "locale",
            "email",
            "email_verified");

    private final List<String> scopes;

    DiscoveryDocuments(ClientProperties clients) {
        Set<String> all = new TreeSet<>();
        clients.apps().values().forEach(app -> all.addAll(app.scopes()));
        clients.machines().values().forEach(machine -> all.addAll(machine.scopes()));
        this.scopes = List.copyOf(all);
    }

    void tellTheTruth(Map<String, Object> document) {
        document.keySet().retainAll(TRUE_AS_IT_IS);
        document.put("scopes_supported", scopes);
        document.put(
                "grant_types_supported",
                List.of(
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.REFRESH_TOKEN.getValue(),
                        AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()));
        document.put("token_endpoint_auth_methods_supported", AUTHENTICATION);
        document.put("revocation_endpoint_auth_methods_supported", AUTHENTICATION);
        document.put("code_challenge_methods_supported", List.of("S256"));
        if (document.containsKey("userinfo_endpoint")) {
            document.put("claims_supported", CLAIMS);
        }
        document.put("prompt_values_supported", List.of("none", "login"));
        document.put("authorization_response_iss_parameter_supported", true);
    }
}
