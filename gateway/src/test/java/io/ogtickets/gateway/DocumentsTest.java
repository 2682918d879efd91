package io.ogtickets.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class DocumentsTest {

    private static final Pattern PART = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-service",
                "catalog-service",
                "order-service",
                "payment-service",
                "ticket-service",
                "validation-service"
            })
    void ofEachServiceAreThereAndOnThePage(String service) {
        client.get()
                .uri("/v3/api-docs/" + service)
                .exchange()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo(service)
                .jsonPath("$.target")
                .isEqualTo("/v3/api-docs");
        assertThat(text("/docs/page.js")).contains("'" + service + "'");
    }

    @Test
    void haveAPageThatLoadsNothingFromElsewhere() {
        List<String> parts =
                PART.matcher(text("/docs")).results().map(part -> part.group(1)).toList();

        assertThat(parts).hasSizeGreaterThan(3).allSatisfy(part -> {
            assertThat(part).startsWith("/docs/");
            client.get().uri(part).exchange().expectStatus().isOk();
        });
    }

    @Test
    void haveAPageOnWhichNoForeignScriptRuns() {
        client.get()
                .uri("/docs")
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'"));
        assertThat(text("/docs")).doesNotContainPattern("<script(?![^>]*src=)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/nothing",
                "/docs/viewer/nothing.js",
                "/docs/viewer/..%2f..%2fpage.js",
                "/v3/api-docs/discovery"
            })
    void areAllThatIsThere(String path) {
        client.get().uri(path).exchange().expectStatus().isNotFound();
    }

    private String text(String path) {
        return requireNonNull(client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
