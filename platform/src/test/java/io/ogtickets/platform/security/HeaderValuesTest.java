package io.ogtickets.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderValuesTest {

    private static final int SOME_BEYOND_SIXTEEN_BITS = 0x1ffff;

    private final StrictHttpFirewall theFrameworks = new StrictHttpFirewall();

    @Test
    void areAllowedAsTheFrameworksFirewallAllowsThem() {
        assertThat(IntStream.rangeClosed(Character.MIN_CODE_POINT, SOME_BEYOND_SIXTEEN_BITS)
                        .filter(character -> HeaderValues.areAllowed("a" + Character.toString(character) + "b")
                                != isAllowedByTheFramework(character)))
                .isEmpty();
    }

    private boolean isAllowedByTheFramework(int character) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Header", "a" + Character.toString(character) + "b");
        try {
            return theFrameworks.getFirewalledRequest(request).getHeader("X-Header") != null;
        } catch (RequestRejectedException _) {
            return false;
        }
    }
}
