package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(notes.at("/post/security/0").has("bearer")).isTrue();
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
    void keepsToItselfWhatServicesSayAmongThemselves() {
        assertThat(document.path("paths").propertyNames()).isNotEmpty().noneMatch(path -> path.startsWith("/internal"));
    }

    @Test
    void sendsClientsToWhereTheyReadIt() {
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
    }
}
