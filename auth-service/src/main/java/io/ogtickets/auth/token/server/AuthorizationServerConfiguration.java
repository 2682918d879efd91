package io.ogtickets.auth.token.server;

import io.ogtickets.auth.family.application.EndSessions;
import io.ogtickets.auth.token.TokenProperties;
import io.ogtickets.platform.problem.ProblemResponses;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2TokenEndpointConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Spring Authorization Server with what our clients need: sign-ins for apps, tokens for services and machines, keys, and
 * documents that say so.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    static final String AUTHORIZE = "/oauth2/authorize";
    static final String REVOKE = "/oauth2/revoke";

    /** Among the routes of the API: a token opens it, and the table of access says which. */
    private static final String USER_INFO = "/oauth2/userinfo";

    /** Before the platform's chains, the last of which takes every path. */
    private static final int BEFORE_THE_PLATFORM = 50;

    private static final String[] PATHS = {
        AUTHORIZE,
        "/oauth2/token",
        REVOKE,
        "/oauth2/jwks",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
    };

    @Bean
    @Order(BEFORE_THE_PLATFORM)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            ProblemResponses problems,
            RegisteredClientRepository clients,
            OAuth2TokenGenerator<?> tokens,
            AppRefresh appRefresh,
            AppRevocation appRevocation,
            RefusedClients refusedClients,
            SignInPage page,
            AnswersToApps answers,
            DiscoveryDocuments documents) {
        SignInStep signIn = new SignInStep(page, clients, answers);
        return http.securityMatcher(PATHS)
                .oauth2AuthorizationServer(server -> server.tokenGenerator(tokens)
                        .withObjectPostProcessor(withoutSessions())
                        .clientAuthentication(authentication ->
                                authenticated(authentication, clients).errorResponseHandler(refusedClients))
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestConverters(
                                        converters -> converters.addFirst(new AppsOnly(clients)))
                                .authorizationResponseHandler(answers)
                                .errorResponseHandler(answers))
                        .tokenEndpoint(endpoint -> granted(endpoint, appRefresh))
                        .tokenRevocationEndpoint(endpoint -> endpoint.authenticationProviders(
                                providers -> providers.replaceAll(springs -> appRevocation)))
                        .authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                                document -> document.claims(documents::tellTheTruth)))
                        .oidc(oidc ->
                                oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                                        document -> document.claims(documents::tellTheTruth)))))
                .addFilterBefore(signIn, AuthorizationFilter.class)
                // The token endpoint stands behind this rule, and is reached by clients that have shown their secret.
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, cause) ->
                                (request.getRequestURI().equals(AUTHORIZE) ? signIn : problems)
                                        .commence(request, response, cause))
                        .accessDeniedHandler(problems))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(ClientProperties clients, TokenProperties tokens) {
        return RegisteredClients.of(clients, tokens);
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            AppSignIns signIns, RegisteredClientRepository clients, EndSessions endSessions) {
        return new AppAuthorizations(signIns, clients, endSessions);
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(AppTokens appTokens, JwtEncoder encoder, ClientProperties clients) {
        JwtGenerator others = new JwtGenerator(encoder);
        others.setJwtCustomizer(new TokenClaims(clients.machines()));
        return new DelegatingOAuth2TokenGenerator(appTokens::first, others);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${og.security.issuer}") String issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer)
                .tokenRevocationEndpoint(REVOKE)
                .oidcUserInfoEndpoint(USER_INFO)
                .build();
    }

    private static OAuth2ClientAuthenticationConfigurer authenticated(
            OAuth2ClientAuthenticationConfigurer authentication, RegisteredClientRepository clients) {
        AppsWithoutSecret withoutSecret = new AppsWithoutSecret(clients);
        return authentication
                .authenticationConverters(converters -> converters.addFirst(withoutSecret))
                .authenticationProviders(providers -> {
                    providers.addFirst(withoutSecret);
                    compareSecretsByDigest(providers);
                });
    }

    private static void compareSecretsByDigest(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new SecretDigest());
            }
        });
    }

    private static void granted(OAuth2TokenEndpointConfigurer endpoint, AppRefresh appRefresh) {
        endpoint.accessTokenRequestConverters(converters -> converters.addFirst(new DefaultScopes()))
                .authenticationProviders(providers -> providers.replaceAll(provider ->
                        provider instanceof OAuth2RefreshTokenAuthenticationProvider ? appRefresh : provider));
    }

    /** By default the server begins an HTTP session for each sign-in by OpenID Connect, only to number them. */
    private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> withoutSessions() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationEndpointFilter> F postProcess(F endpoint) {
                endpoint.setSessionAuthenticationStrategy((authentication, request, response) -> {});
                return endpoint;
            }
        };
    }
}
