package io.ogtickets.auth.token.server;

import io.ogtickets.auth.token.TokenProperties;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.util.Assert;

/** Registers the clients of the settings, each for what it may ask for and for nothing else. */
final class RegisteredClients {

    private static final Duration CODE_IS_GOOD_FOR = Duration.ofMinutes(1);

    /** So long that guessing a random one is hopeless without a slow hash. */
    private static final int SHORTEST_SECRET = 32;

    private final TokenProperties tokens;

    private RegisteredClients(TokenProperties tokens) {
        this.tokens = tokens;
    }

    static InMemoryRegisteredClientRepository of(ClientProperties properties, TokenProperties tokens) {
        RegisteredClients registered = new RegisteredClients(tokens);
        return new InMemoryRegisteredClientRepository(Stream.of(
                        all(properties.clients(), registered::service),
                        all(properties.apps(), registered::app),
                        all(properties.machines(), registered::machine))
                .flatMap(clients -> clients)
                .toList());
    }

    private static <C> Stream<RegisteredClient> all(
            Map<String, C> clients, Function<Map.Entry<String, C>, RegisteredClient> registered) {
        return clients.entrySet().stream().map(registered);
    }

    private RegisteredClient service(Map.Entry<String, ClientProperties.Client> service) {
        String secret = service.getValue().secret();
        Assert.hasText(secret, () -> service.getKey() + " has no client secret");
        return inItsOwnName(service.getKey(), secret, service.getValue().scopes(), tokens.serviceLifetime());
    }

    private RegisteredClient machine(Map.Entry<String, ClientProperties.Machine> machine) {
        String secret = longEnough(machine.getKey(), machine.getValue().secret());
        return inItsOwnName(machine.getKey(), secret, machine.getValue().scopes(), tokens.lifetime());
    }

    private RegisteredClient inItsOwnName(String id, String secret, Set<String> scopes, Duration lifetime) {
        return client(id, secret, scopes)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
                .build();
    }

    private RegisteredClient app(Map.Entry<String, ClientProperties.App> entry) {
        ClientProperties.App app = entry.getValue();
        @Nullable String secret = app.secret() == null ? null : longEnough(entry.getKey(), app.secret());
        return client(entry.getKey(), secret, app.scopes())
                .clientName(app.name())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(app.redirectUris()))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_IS_GOOD_FOR)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder client(String id, @Nullable String secret, Set<String> scopes) {
        RegisteredClient.Builder client =
                RegisteredClient.withId(id).clientId(id).scopes(all -> all.addAll(scopes));
        return secret == null
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                : client.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientSecret(SecretDigest.of(secret));
    }

    private static String longEnough(String id, String secret) {
        Assert.isTrue(secret.length() >= SHORTEST_SECRET, () -> "The secret of " + id + " is too short");
        return secret;
    }
}
