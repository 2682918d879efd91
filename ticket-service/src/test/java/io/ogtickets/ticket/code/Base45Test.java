package io.ogtickets.ticket.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base45Test {

    /** RFC 9285, sections 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void encodesAsTheRfcSays(String plain, String encoded) {
        assertThat(Base45.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({"00, 00", "ff, U5", "0000, 000", "ffff, FGW"})
    void encodesTheSmallestAndTheGreatest(String hex, String encoded) {
        assertThat(Base45.encode(HexFormat.of().parseHex(hex))).isEqualTo(encoded);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Base45.encode(new byte[0])).isEmpty();
    }
}
