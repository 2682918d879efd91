package io.ogtickets.auth.token.server;

import io.ogtickets.auth.token.TokenProperties;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.util.Assert;

/** Registers the services as clients that may ask for tokens in their own name, and for nothing else. */
final class ServiceClients {

    private ServiceClients() {}

    static InMemoryRegisteredClientRepository of(ClientProperties properties, TokenProperties tokens) {
        return new InMemoryRegisteredClientRepository(properties.clients().entrySet().stream()
                .map(client -> registered(client.getKey(), client.getValue(), tokens))
                .toList());
    }

    private static RegisteredClient registered(String id, ClientProperties.Client client, TokenProperties tokens) {
        Assert.hasText(client.secret(), () -> id + " has no client secret");
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(SecretDigest.of(client.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(tokens.serviceLifetime())
                        .build())
                .build();
    }
}
