package io.ogtickets.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.ogtickets.platform.http.LoadBalancedHttp;
import io.ogtickets.platform.problem.ProblemResponses;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Resource-server defaults: stateless, bearer tokens only, deny by default, refusals as problem documents. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@EnableConfigurationProperties(SecurityProperties.class)
final class SecurityAutoConfiguration {

    static final int INTERNAL_CHAIN = 100;
    static final int API_CHAIN = 101;

    /** auth-service declares its own, with the private keys. */
    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> tokenKeys(LoadBalancedHttp http, SecurityProperties properties) {
        return TokenKeys.from(http.client(), properties.jwkSetUri());
    }

    @Bean
    RevokedTokens revokedTokens(Clock clock, SecurityProperties properties) {
        return new RevokedTokens(clock, properties.longestToken());
    }

    @Bean
    LivingTokens livingTokens(RevokedTokens revoked, Clock clock) {
        return new LivingTokens(revoked, clock);
    }

    @Bean
    VerifiedTokens apiTokens(JWKSource<SecurityContext> keys, SecurityProperties properties, RevokedTokens revoked) {
        return TokenDecoders.forAudience(TokenDecoders.API_AUDIENCE, keys, properties.issuer(), revoked);
    }

    @Bean(defaultCandidate = false)
    VerifiedTokens internalTokens(JWKSource<SecurityContext> keys, SecurityProperties properties) {
        return TokenDecoders.forAudience(
                TokenDecoders.INTERNAL_AUDIENCE,
                keys,
                properties.issuer(),
                token -> OAuth2TokenValidatorResult.success());
    }

    /** Each filter measured by itself costs more than most of them do; the request as a whole is measured anyway. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Holds for every filter chain, those of a service's own included. */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderValues::areAllowed);
        return firewall;
    }

    @Bean
    FreshProof freshProof(Clock clock, SecurityProperties properties) {
        return new FreshProof(clock, properties.freshProof());
    }

    @Bean
    @Order(INTERNAL_CHAIN)
    SecurityFilterChain internalChain(
            HttpSecurity http,
            AccessRules rules,
            @Qualifier("internalTokens") VerifiedTokens tokens,
            ProblemResponses problems,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        http.securityMatcher("/internal/**").authorizeHttpRequests(routes -> {
            rules.applyForServices(routes);
            routes.anyRequest().access(new UnmappedRequests(handlers));
        });
        return resourceServer(http, tokens, problems);
    }

    @Bean
    @Order(API_CHAIN)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            AccessRules rules,
            @Qualifier("apiTokens") VerifiedTokens tokens,
            ProblemResponses problems,
            SecurityProperties properties,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        http.authorizeHttpRequests(routes -> {
            routes.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**")
                    .permitAll();
            // Their handlers aren't among those that the last rule looks through.
            routes.requestMatchers("/actuator/**").denyAll();
            rules.applyForPeople(routes, properties.scope());
            routes.anyRequest().access(new UnmappedRequests(handlers));
        });
        return resourceServer(http, tokens, problems);
    }

    private static SecurityFilterChain resourceServer(
            HttpSecurity http, VerifiedTokens tokens, ProblemResponses problems) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(new OutagesAsProblems(problems))
                        .bearerTokenResolver(new BearerTokens())
                        .authenticationManagerResolver(_ -> tokens::authenticate))
                .build();
    }
}
