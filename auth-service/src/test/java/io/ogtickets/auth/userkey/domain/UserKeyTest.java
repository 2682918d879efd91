package io.ogtickets.auth.userkey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserKeyTest {

    private static final OrderId ORDER = new OrderId(UUID.fromString("0190e3c4-7a51-7c2e-9d1b-4f5a6b7c8d9e"));

    /** Computed with Python's hmac module. */
    @Test
    void aShareIsWhatTheDesignSays() {
        UserKey key =
                UserKey.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

        assertThat(key.shareFor(ORDER))
                .asHexString()
                .isEqualToIgnoringCase("63729d4a1753ae7cfbce145e0ff473ac65d437feebdf40270fdd72bcb4458d63");
    }

    @Test
    void eachKeyIsItsOwn() {
        assertThat(UserKey.fresh().shareFor(ORDER)).isNotEqualTo(UserKey.fresh().shareFor(ORDER));
    }
}
