package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderValuesTest {

    private static final int SOME_BEYOND_SIXTEEN_BITS = 0x1ffff;

    private final StrictHttpFirewall theFrameworks = new StrictHttpFirewall();

    @ParameterizedTest
    @ValueSource(strings = {"%s", "a%s", "%sb", "a%sb"})
    void areAllowedAsTheFrameworksFirewallAllowsThem(String value) {
        assertThat(IntStream.rangeClosed(Character.MIN_CODE_POINT, SOME_BEYOND_SIXTEEN_BITS)
                        .mapToObj(character -> value.replace("%s", Character.toString(character)))
                        .filter(text -> HeaderValues.areAllowed(text) != isAllowedByTheFramework(text)))
                .isEmpty();
    }

    private boolean isAllowedByTheFramework(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Header", value);
        try {
            return theFrameworks.getFirewalledRequest(request).getHeader("X-Header") != null;
        } catch (RequestRejectedException _) {
            return false;
        }
    }
}
