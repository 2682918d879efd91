package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class BearerTokensTest {

    private final BearerTokens tokens = new BearerTokens();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc.def", "bearer abc.def", "BEARER  abc.def "})
    void theTokenIsWhatFollowsTheScheme(String header) {
        assertThat(tokens.resolve(request(header))).isEqualTo("abc.def");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic abc", "Bearer", "Bearerabc", "abc"})
    void whatIsOfAnotherSchemeIsNoToken(String header) {
        assertThat(tokens.resolve(request(header))).isNull();
        assertThat(tokens.resolve(new MockHttpServletRequest())).isNull();
    }

    @Test
    void aSchemeWithoutATokenIsRefused() {
        assertThatThrownBy(() -> tokens.resolve(request("Bearer  "))).isInstanceOf(InvalidBearerTokenException.class);
    }

    private static MockHttpServletRequest request(String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }
}
