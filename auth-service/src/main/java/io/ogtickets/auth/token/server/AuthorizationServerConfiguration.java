package io.ogtickets.auth.token.server;

import io.ogtickets.auth.token.TokenProperties;
import io.ogtickets.platform.problem.ProblemResponses;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Spring Authorization Server with what services need: client credentials, keys and the discovery document. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    /** Before the platform's chains, the last of which takes every path. */
    private static final int BEFORE_THE_PLATFORM = 50;

    private static final String[] PATHS = {"/oauth2/token", "/oauth2/jwks", "/.well-known/openid-configuration"};

    @Bean
    @Order(BEFORE_THE_PLATFORM)
    SecurityFilterChain authorizationServerChain(HttpSecurity http, ProblemResponses problems) {
        return http.securityMatcher(PATHS)
                .oauth2AuthorizationServer(AuthorizationServerConfiguration::endpoints)
                // The token endpoint stands behind this rule, and is reached by clients that have shown their secret.
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(ClientProperties clients, TokenProperties tokens) {
        return ServiceClients.of(clients, tokens);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new UnkeptAuthorizations();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> serviceTokens() {
        return new ServiceTokens();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${og.security.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    private static void endpoints(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(clients ->
                        clients.authenticationProviders(AuthorizationServerConfiguration::compareSecretsByDigest))
                .tokenEndpoint(token ->
                        token.accessTokenRequestConverters(converters -> converters.addFirst(new DefaultScopes())))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                        document -> document.providerConfigurationCustomizer(DiscoveryDocument::trim)));
    }

    private static void compareSecretsByDigest(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new SecretDigest());
            }
        });
    }
}
