package io.ogtickets.auth.throttle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void aNetworkIsWhatOnePersonEasilyHasAtHand() {
        assertThat(networkOf("192.0.2.7")).isEqualTo(networkOf("192.0.2.250")).isNotEqualTo(networkOf("192.0.3.7"));
        assertThat(networkOf("2001:db8:1:2::1"))
                .isEqualTo(networkOf("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(networkOf("2001:db8:1:3::1"));
        assertThat(networkOf("::ffff:192.0.2.7")).isEqualTo(networkOf("192.0.2.7"));
    }

    @Test
    void addressesOfOneNetworkDiffer() {
        assertThat(ClientAddress.of("192.0.2.7").address())
                .isNotEqualTo(ClientAddress.of("192.0.2.8").address());
    }

    @Test
    void whatIsNoAddressIsOneAndTheSame() {
        assertThat(ClientAddress.of("example.org")).isEqualTo(ClientAddress.of(null));
        assertThat(ClientAddress.of("192.0.2.7, 192.0.2.8")).isEqualTo(ClientAddress.of(null));
    }

    private static String networkOf(String literal) {
        return ClientAddress.of(literal).network();
    }
}
