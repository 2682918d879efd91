package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the OpenAPI document says of a service that does nothing for it. */
@ServiceTest
class ApiDocumentIT {

    @LocalServerPort
    private int port;

    private JsonNode document = JsonMapper.shared().nullNode();

    @BeforeEach
    void read() {
        String text = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/v3/api-docs")
                .retrieve()
                .body(String.class);
        document = JsonMapper.shared().readTree(text);
    }

    @Test
    void tellsWhichOperationsNeedAToken() {
        JsonNode notes = document.at("/paths/~1api~1v1~1notes");

        assertThat(notes.at("/post/security/0/bearer/0").asString()).isEqualTo("SPECTATOR");
        assertThat(notes.at("/post/security/1/oauth2/0").asString()).isEqualTo("notes");
        assertThat(notes.path("get").has("security")).isFalse();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void tellsHowEveryOperationRefuses() {
        assertThat(document.path("paths").valueStream())
                .flatMap(path -> path.valueStream().toList())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/Problem"));
        assertThat(document.at("/components/schemas/Problem/properties/code/description")
                        .asString())
                .contains("validation-failed");
    }

    @Test
    void tellsEachCodeThatAnOperationRefusesWith() {
        JsonNode writing = document.at("/paths/~1api~1v1~1notes/post/responses");

        assertThat(codes(writing, "400"))
                .containsExactlyInAnyOrder(
                        "idempotency-key-missing", "idempotency-key-invalid", "malformed-request", "validation-failed");
        assertThat(codes(writing, "401")).containsExactly("unauthenticated");
        assertThat(codes(writing, "403")).containsExactly("forbidden");
        assertThat(codes(writing, "409")).containsExactlyInAnyOrder("note-refused", "request-in-progress");
        assertThat(codes(writing, "413")).containsExactly("content-too-large");
        assertThat(codes(writing, "422")).containsExactly("idempotency-key-reused");
        assertThat(writing.at("/429/headers/Retry-After/schema/type").asString())
                .isEqualTo("integer");
        assertThat(codes(document.at("/paths/~1api~1v1~1notes~1shredding/post/responses"), "403"))
                .containsExactlyInAnyOrder("forbidden", "step-up-required");
        assertThat(codes(document.at("/paths/~1api~1v1~1diaries~1{id}/get/responses"), "404"))
                .containsExactly("not-found");
    }

    @Test
    void promisesNoRefusalThatDoesNotHappen() {
        JsonNode reading = document.at("/paths/~1api~1v1~1notes/get/responses");

        assertThat(reading.propertyNames()).containsExactlyInAnyOrder("200", "400", "429", "503", "default");
        assertThat(codes(reading, "400")).containsExactly("validation-failed");
    }

    @Test
    void showsEachCodeAsItIsAnswered() {
        JsonNode shown = document.at("/components/examples/step-up-required/value");

        assertThat(shown.path("status").asInt()).isEqualTo(403);
        assertThat(shown.path("title").asString()).isEqualTo("Fresh proof needed");
        assertThat(shown.path("code").asString()).isEqualTo("step-up-required");
    }

    @Test
    void tellsAppsWhereTheirTokensComeFrom() {
        JsonNode flows = document.at("/components/securitySchemes/oauth2/flows");

        assertThat(flows.at("/authorizationCode/authorizationUrl").asString()).isEqualTo("/oauth2/authorize");
        assertThat(flows.at("/authorizationCode/scopes").has("notes")).isTrue();
        assertThat(flows.at("/clientCredentials/tokenUrl").asString()).isEqualTo("/oauth2/token");
    }

    private static Collection<String> codes(JsonNode answers, String status) {
        return answers.at("/%s/content/application~1problem+json/examples".formatted(status))
                .propertyNames();
    }

    @Test
    void keepsToItselfWhatServicesSayAmongThemselves() {
        assertThat(document.path("paths").propertyNames()).isNotEmpty().noneMatch(path -> path.startsWith("/internal"));
    }

    @Test
    void sendsClientsToWhereTheyReadIt() {
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
    }
}
