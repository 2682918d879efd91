package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ApiDocumentIT extends Scenario {

    @Test
    void theServiceDescribesItself() {
        ResponseEntity<String> document =
                http.get().uri("/v3/api-docs").retrieve().toEntity(String.class);

        assertThat(json(document).at("/openapi").asString()).startsWith("3.1");
        assertThat(json(document).at("/info/title").asString()).isEqualTo("Accounts");
        assertThat(json(document).at("/paths").propertyNames()).contains("/api/v1/accounts", "/api/v1/auth/login");
    }

    @Test
    void whatFiltersAnswerIsDescribedInOAuthsOwnTerms() {
        JsonNode document = json(http.get().uri("/v3/api-docs").retrieve().toEntity(String.class));
        JsonNode token = document.at("/paths/~1oauth2~1token/post");

        assertThat(document.at("/paths").propertyNames())
                .contains("/oauth2/authorize", "/oauth2/revoke", "/oauth2/jwks", "/.well-known/openid-configuration");
        assertThat(token.at("/responses/400/content").propertyNames()).containsExactly("application/json");
        assertThat(token.at("/responses/401/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/OAuthError");
        assertThat(List.of(token, document.at("/paths/~1oauth2~1revoke/post"))).allSatisfy(operation -> {
            JsonNode tooMany = operation.at("/responses/429");
            assertThat(tooMany.at("/content").propertyNames())
                    .as("this service's, and the gateway's")
                    .containsExactlyInAnyOrder("application/json", "application/problem+json");
            assertThat(tooMany.at("/content/application~1json/schema/$ref").asString())
                    .endsWith("/OAuthError");
            assertThat(tooMany.at("/headers").has("Retry-After")).isTrue();
            assertThat(operation.at("/responses/401/headers").has("WWW-Authenticate"))
                    .isTrue();
        });
        assertThat(token.at("/security/0").has("client")).isTrue();
    }

    @Test
    void goingOnTakesTheRefreshCookieAndNoToken() {
        JsonNode document = json(http.get().uri("/v3/api-docs").retrieve().toEntity(String.class));

        assertThat(document.at("/components/securitySchemes/refreshCookie/name").asString())
                .isEqualTo("og-refresh");
        assertThat(document.at("/paths/~1api~1v1~1auth~1refresh/post/security/0")
                        .has("refreshCookie"))
                .isTrue();
        assertThat(document.at("/paths/~1api~1v1~1auth~1login/post").has("security"))
                .isFalse();
    }
}
