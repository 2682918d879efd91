package io.ogtickets.order.purchasekey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseKeyTest {

    private static final UUID ORDER = UUID.fromString("01907c1e-5d1a-7c0e-8a56-0d3c7b6f2b01");
    private static final UUID ANOTHER = UUID.fromString("01907c1e-5d1a-7c0e-8a56-0d3c7b6f2b02");

    private final SecureRandom random = new SecureRandom();
    private final KeySafe safe = new KeySafe(1, Map.of(1, masterKey(1)), random);
    private final PurchaseKey key = PurchaseKey.random(random);

    /** Computed with Python's hmac over the bytes that the design gives. */
    @Test
    void theShareIsAnHmacOverLabelAndOrder() {
        byte[] bits = new byte[32];
        for (byte i = 0; i < 32; i++) {
            bits[i] = i;
        }

        assertThat(HexFormat.of().formatHex(new PurchaseKey(bits).shareFor(ORDER)))
                .isEqualTo("9d78aead6ab34768a4fc8e9c4d7f89c45cca794b0f5835a60f36c5af5f208fdb");
    }

    @Test
    void aSealedKeyOpensForItsOrderOnly() {
        SealedKey sealed = safe.seal(key, ORDER);

        assertThat(safe.open(sealed, ORDER).bits()).isEqualTo(key.bits());
        assertThatThrownBy(() -> safe.open(sealed, ANOTHER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAlteredKeyDoesNotOpen() {
        SealedKey sealed = safe.seal(key, ORDER);
        sealed.bytes()[sealed.bytes().length - 1] ^= 1;

        assertThatThrownBy(() -> safe.open(sealed, ORDER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameKeyIsNeverSealedTheSameWay() {
        assertThat(safe.seal(key, ORDER).bytes())
                .isNotEqualTo(safe.seal(key, ORDER).bytes())
                .hasSize(12 + 32 + 16);
    }

    @Test
    void afterTheMasterKeyIsChangedTheOldOneStillOpens() {
        SealedKey old = safe.seal(key, ORDER);
        KeySafe rotated = new KeySafe(2, Map.of(1, masterKey(1), 2, masterKey(2)), random);

        assertThat(rotated.open(old, ORDER).bits()).isEqualTo(key.bits());
        assertThat(rotated.seal(key, ORDER).masterKeyId()).isEqualTo(2);
    }

    @Test
    void aSafeNeedsItsActiveKeyInFullLength() {
        assertThatThrownBy(() -> new KeySafe(2, Map.of(1, masterKey(1)), random))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new KeySafe(1, Map.of(1, new byte[16]), random))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] masterKey(int seed) {
        byte[] bits = new byte[32];
        Arrays.fill(bits, (byte) seed);
        return bits;
    }
}
