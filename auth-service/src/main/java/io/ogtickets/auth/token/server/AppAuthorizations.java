package io.ogtickets.auth.token.server;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.application.EndSessions;
import io.ogtickets.auth.token.server.AppSignIns.AppSignIn;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Keeps the codes that apps get their tokens for. Nothing else is looked up here: a client's own token says all by itself,
 * and a person's refresh tokens are kept by their family.
 */
final class AppAuthorizations implements OAuth2AuthorizationService {

    private static final String CODE = "code";
    private static final String REQUEST = OAuth2AuthorizationRequest.class.getName();
    private static final String PERSON = Principal.class.getName();

    private final AppSignIns signIns;
    private final RegisteredClientRepository clients;
    private final EndSessions endSessions;

    AppAuthorizations(AppSignIns signIns, RegisteredClientRepository clients, EndSessions endSessions) {
        this.signIns = signIns;
        this.clients = clients;
        this.endSessions = endSessions;
    }

    /** First with a fresh code, then with one that was used up, by the right app or by another. */
    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.@Nullable Token<OAuth2AuthorizationCode> code =
                authorization.getToken(OAuth2AuthorizationCode.class);
        if (code == null || !(authorization.getAttribute(PERSON) instanceof SignedInPerson person)) {
            return;
        }
        if (!code.isInvalidated()) {
            signIns.add(
                    signIn(authorization, code.getToken(), person),
                    new OpaqueToken(code.getToken().getTokenValue()));
        } else if (!signIns.useCode(person.family())) {
            end(person);
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {}

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    /** A code that comes again was stolen, before or after: what was given for it ends (RFC 6749, section 4.1.2). */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null || !type.getValue().equals(CODE)) {
            return null;
        }
        Optional<AppSignIn> found = signIns.byCode(new OpaqueToken(token));
        found.filter(AppSignIn::codeUsed).ifPresent(used -> end(used.person()));
        return found.filter(signIn -> !signIn.codeUsed())
                .map(signIn -> authorization(signIn, token))
                .orElse(null);
    }

    private void end(SignedInPerson person) {
        endSessions.one(person.account(), person.family());
    }

    private static AppSignIn signIn(
            OAuth2Authorization authorization, OAuth2AuthorizationCode code, SignedInPerson person) {
        OAuth2AuthorizationRequest request = Objects.requireNonNull(authorization.getAttribute(REQUEST));
        Map<String, Object> more = request.getAdditionalParameters();
        return new AppSignIn(
                person,
                request.getClientId(),
                authorization.getAuthorizedScopes(),
                request.getRedirectUri(),
                Objects.requireNonNull((String) more.get(PkceParameterNames.CODE_CHALLENGE)),
                (String) more.get(OidcParameterNames.NONCE),
                Objects.requireNonNull(code.getIssuedAt()),
                Objects.requireNonNull(code.getExpiresAt()),
                false);
    }

    private @Nullable OAuth2Authorization authorization(AppSignIn signIn, String code) {
        @Nullable RegisteredClient app = clients.findByClientId(signIn.app());
        return app == null
                ? null
                : OAuth2Authorization.withRegisteredClient(app)
                        .principalName(signIn.person().getName())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizedScopes(signIn.scopes())
                        .attribute(PERSON, signIn.person())
                        .attribute(REQUEST, request(signIn))
                        .token(new OAuth2AuthorizationCode(code, signIn.codeIssuedAt(), signIn.codeExpiresAt()))
                        .build();
    }

    private static OAuth2AuthorizationRequest request(AppSignIn signIn) {
        Map<String, Object> more = new HashMap<>();
        more.put(PkceParameterNames.CODE_CHALLENGE, signIn.codeChallenge());
        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (signIn.nonce() != null) {
            more.put(OidcParameterNames.NONCE, signIn.nonce());
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(AuthorizationServerConfiguration.AUTHORIZE)
                .clientId(signIn.app())
                .redirectUri(signIn.redirectUri())
                .scopes(signIn.scopes())
                .additionalParameters(more)
                .build();
    }
}
