package io.ogtickets.validation.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeFixture;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {

    @ParameterizedTest
    @CsvSource({"BB8, AB", "%69 VD92EX0, Hello!!", "UJCLQE7W581, base-45", "QED8WEX0, ietf!"})
    void theExamplesOfTheRfcAreRead(String text, String meaning) {
        assertThat(Base45.decode(text)).contains(meaning.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"B", "BB8B", ":::", "GGW", "::", "bb8", "BB8\n", "BÉ8", "BB\uD83D\uDE00", "\u0000\u0000\u0000"})
    void whatNoEncoderWritesIsNothing(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }

    @Test
    void anyBytesComeBack() {
        Random random = new Random(45);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);

            assertThat(Base45.decode(CodeFixture.base45(bytes))).contains(bytes);
        }
    }
}
