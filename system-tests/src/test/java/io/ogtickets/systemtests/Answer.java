package io.ogtickets.systemtests;

import java.net.http.HttpHeaders;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** What was answered. */
record Answer(int status, HttpHeaders headers, String text) {

    JsonNode json() {
        return Api.JSON.readTree(text);
    }

    String code() {
        return json().path("code").asString("");
    }

    /** The body of an answer of the 200 family; anything else fails the test with what was said. */
    JsonNode ok() {
        Assertions.assertThat(status).as(text).isBetween(200, 299);
        return text.isEmpty() ? Api.JSON.createObjectNode() : json();
    }

    /** Checks that this is the problem document of a refusal. */
    Answer refused(int expectedStatus, String expectedCode) {
        Assertions.assertThat(status).as(text).isEqualTo(expectedStatus);
        Assertions.assertThat(headers.firstValue("Content-Type"))
                .hasValueSatisfying(type -> Assertions.assertThat(type).startsWith("application/problem+json"));
        Assertions.assertThat(code()).isEqualTo(expectedCode);
        return this;
    }
}
