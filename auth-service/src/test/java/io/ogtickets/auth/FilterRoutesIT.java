package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.client.RestClient;

/** What filters answer before any handler is asked. It stands in no table of access, so it stands here. */
class FilterRoutesIT extends Scenario {

    /** A token of the API opens none of it; it is no way for a client to show who it is, either. */
    private record Route(HttpMethod method, String path, int forNobody, int forPeople) {

        Route(HttpMethod method, String path, int forEverybody) {
            this(method, path, forEverybody, forEverybody);
        }
    }

    private static final List<Route> ROUTES = List.of(
            new Route(GET, "/oauth2/authorize", 400),
            new Route(POST, "/oauth2/token", 401, 400),
            new Route(POST, "/oauth2/revoke", 401, 400),
            new Route(GET, "/oauth2/jwks", 200),
            new Route(GET, "/.well-known/openid-configuration", 200),
            new Route(GET, "/.well-known/oauth-authorization-server", 200),
            // Of every service, for its neighbours: the gateway lets nothing of it through.
            new Route(GET, "/.well-known/oauth-protected-resource", 200),
            // What Spring's server could do besides.
            new Route(POST, "/oauth2/introspect", 404),
            new Route(POST, "/oauth2/par", 404),
            new Route(POST, "/oauth2/device_authorization", 404),
            new Route(GET, "/oauth2/device_verification", 404),
            new Route(POST, "/oauth2/register", 404),
            new Route(POST, "/connect/register", 404),
            new Route(GET, "/connect/logout", 404));

    /** The filters that these are of, and those of Spring's that stand in their chain. */
    static final Set<String> FILTERS = Set.of(
            "AuthorizationServerContextFilter",
            "CsrfFilter",
            "NimbusJwkSetEndpointFilter",
            "OAuth2AuthorizationCodeRequestValidatingFilter",
            "OAuth2AuthorizationEndpointFilter",
            "OAuth2AuthorizationServerMetadataEndpointFilter",
            "OAuth2ClientAuthenticationFilter",
            "OAuth2TokenEndpointFilter",
            "OAuth2TokenIntrospectionEndpointFilter",
            "OAuth2TokenRevocationEndpointFilter",
            "OidcLogoutEndpointFilter",
            "OidcProviderConfigurationEndpointFilter",
            "OidcUserInfoEndpointFilter",
            "SignInStep");

    @ParameterizedTest
    @ValueSource(strings = {"", "SPECTATOR", "STEWARD", "SUPERVISOR", "ADMINISTRATOR"})
    void noRoleOpensAnything(String role) {
        assertThat(ROUTES)
                .allSatisfy(route -> assertThat(statusFor(role, route))
                        .as("%s as %s", route, role)
                        .isEqualTo(role.isEmpty() ? route.forNobody() : route.forPeople()));
    }

    private int statusFor(String role, Route route) {
        RestClient.RequestBodySpec request = http.method(route.method()).uri(route.path());
        if (!role.isEmpty()) {
            String token = signed(
                    TestTokens.personsClaims(UUID.randomUUID().toString(), role).build());
            request.headers(headers -> headers.setBearerAuth(token));
        }
        return request.retrieve().toBodilessEntity().getStatusCode().value();
    }

    @Test
    void noAddressOfTheServersSettingsIsMissing(
            @Autowired AuthorizationServerSettings settings, @Autowired AccessRules rules) {
        List<String> known = Stream.concat(
                        ROUTES.stream().map(Route::path), rules.lines().stream().map(AccessRules.Line::path))
                .toList();

        assertThat(settings.getSettings().values().stream().map(String::valueOf).filter(value -> value.startsWith("/")))
                .isNotEmpty()
                .allMatch(known::contains);
    }
}
