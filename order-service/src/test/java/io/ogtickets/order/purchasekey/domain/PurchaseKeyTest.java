package io.ogtickets.order.purchasekey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseKeyTest {

    private static final UUID ORDER = UUID.fromString("01907c1e-5d1a-7c0e-8a56-0d3c7b6f2b01");

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
    void aKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PurchaseKey(new byte[16]));
    }
}
