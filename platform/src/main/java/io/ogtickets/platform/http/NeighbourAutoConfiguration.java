package io.ogtickets.platform.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.client.loadbalancer.DeferringLoadBalancerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.support.OAuth2RestClientHttpServiceGroupConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/**
 * Lets a service call its neighbours under its own identity: an HTTP interface that is annotated with
 * {@code @ClientRegistrationId(NeighbourAutoConfiguration.INTERNAL)} and imported under the neighbour's name is
 * load-balanced and carries a client-credentials token.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration",
            "org.springframework.cloud.client.loadbalancer.LoadBalancerAutoConfiguration"
        })
public final class NeighbourAutoConfiguration {

    /** The client registration that stands for this service itself. */
    public static final String INTERNAL = "internal";

    @Bean
    LoadBalancedHttp loadBalancedHttp(
            ClientHttpRequestFactoryBuilder<?> requests,
            HttpClientSettings settings,
            ObjectProvider<DeferringLoadBalancerInterceptor> loadBalancer) {
        return new LoadBalancedHttp(requests, settings, loadBalancer);
    }

    /**
     * A group of HTTP interfaces is called by its name, load-balanced, unless the settings name an address for it. Spring
     * Cloud 2025.1 has the same, but looks for a class that Boot 4.1 has moved.
     */
    @Bean
    RestClientHttpServiceGroupConfigurer neighboursByName(LoadBalancedHttp http, Environment settings) {
        return groups -> groups.forEachGroup((group, client, proxies) -> {
            if (!settings.containsProperty("spring.http.serviceclient." + group.name() + ".base-url")) {
                client.baseUrl("http://" + group.name());
                http.balance(client);
            }
        });
    }

    @Bean
    @ConditionalOnProperty("og.security.client-secret")
    OAuth2RestClientHttpServiceGroupConfigurer internalIdentity(
            LoadBalancedHttp http,
            @Value("${spring.application.name}") String clientId,
            @Value("${og.security.client-secret}") String clientSecret,
            @Value("${og.security.token-uri}") String tokenUri) {
        InMemoryClientRegistrationRepository registrations =
                new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(INTERNAL)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientId(clientId)
                        .clientSecret(clientSecret)
                        .tokenUri(tokenUri)
                        .build());
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                        registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(clientCredentials(http));
        return OAuth2RestClientHttpServiceGroupConfigurer.from(manager);
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider clientCredentials(LoadBalancedHttp http) {
        RestClientClientCredentialsTokenResponseClient tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(http.builder()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        ClientCredentialsOAuth2AuthorizedClientProvider provider =
                new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens);
        return provider;
    }
}
