package io.ogtickets.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class HeadersTest {

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "X-Forwarded-Proto",
                "X-Real-IP",
                "X-User-Id",
                "X-Account-Id",
                "X-Roles",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "X-SC-LB-Hint",
                "B3",
                "Baggage",
                "Tracestate"
            })
    void thatAClientHasNoBusinessToSendEndHere(String header) {
        assertThat(headersThatTheServiceSeesFor(header, "forged")).doesNotContainKey(normal(header));
    }

    @Test
    void carryTheAddressThatReallyCalledAndNoOther() {
        assertThat(headersThatTheServiceSeesFor("X-Forwarded-For", "203.0.113.7"))
                .extractingByKey("X-forwarded-for")
                .isEqualTo(List.of("127.0.0.1"));
    }

    @Test
    void carryATraceOfOurOwn() {
        String foreign = "00-11111111111111111111111111111111-2222222222222222-01";

        assertThat(headersThatTheServiceSeesFor("traceparent", foreign))
                .extractingByKey("Traceparent")
                .asString()
                .matches("\\[00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}]")
                .doesNotContain("1111111111111111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Idempotency-Key", "Accept-Language", "Cookie", "If-None-Match", "Origin"})
    void ofTheApiArePassedOn(String header) {
        String value = header.equals("Origin") ? "https://partner.example" : "some value";

        assertThat(headersThatTheServiceSeesFor(header, value)).containsEntry(normal(header), List.of(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sports", "/nothing-here"})
    void ofEveryAnswerTellTheBrowserToBeCareful(String path) {
        client.get()
                .uri(path)
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .expectHeader()
                .valueEquals("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    @Test
    void thatAServiceSetItselfStay() {
        client.get()
                .uri("/api/v1/sessions/cached")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=60");
    }

    /** The echo server writes header names with one capital letter. */
    private static String normal(String header) {
        return header.charAt(0) + header.substring(1).toLowerCase(Locale.ROOT);
    }

    private Map<String, List<String>> headersThatTheServiceSeesFor(String header, String value) {
        Echo echo = client.get()
                .uri("/api/v1/sports")
                .header(header, value)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Echo.class)
                .returnResult()
                .getResponseBody();
        return requireNonNull(echo).headers();
    }
}
