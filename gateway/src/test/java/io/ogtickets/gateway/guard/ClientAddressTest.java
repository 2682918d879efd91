package io.ogtickets.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;

class ClientAddressTest {

    private static final String FORGED_THEN_TRUE = "203.0.113.7, 198.51.100.9";

    private final ClientAddress direct = behind(0);

    @Test
    void isTheOtherEndOfTheConnectionWhateverTheClientSays() {
        assertThat(direct.of(exchange("192.0.2.1", FORGED_THEN_TRUE))).isEqualTo(InetAddress.ofLiteral("192.0.2.1"));
    }

    @Test
    void isWhatOurOwnProxySaysAndNotWhatItWasTold() {
        assertThat(behind(1).of(exchange("10.0.0.1", FORGED_THEN_TRUE)))
                .isEqualTo(InetAddress.ofLiteral("198.51.100.9"));
    }

    @Test
    void countsAsOneForAWholeNetworkOfIpv6() {
        InetAddress one = direct.networkOf(exchange("2001:db8:1:2::1", ""));

        assertThat(direct.networkOf(exchange("2001:db8:1:2:3:4:5:6", ""))).isEqualTo(one);
        assertThat(direct.networkOf(exchange("2001:db8:1:3::1", ""))).isNotEqualTo(one);
    }

    @Test
    void countsAloneInIpv4() {
        assertThat(direct.networkOf(exchange("192.0.2.1", "")))
                .isNotEqualTo(direct.networkOf(exchange("192.0.2.2", "")));
    }

    private static ClientAddress behind(int proxies) {
        return new ClientAddress(new GuardProperties(
                "https://tickets.example",
                List.of(),
                DataSize.ofMegabytes(1),
                Map.of(),
                new GuardProperties.RateLimit(1, 1),
                new GuardProperties.FailedSignIns(1, 1),
                proxies));
    }

    private static MockServerWebExchange exchange(String remote, String forwardedFor) {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(remote), 4711))
                .header("X-Forwarded-For", forwardedFor));
    }
}
