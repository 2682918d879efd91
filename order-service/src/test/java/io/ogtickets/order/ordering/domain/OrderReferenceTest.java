package io.ogtickets.order.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(7);

    @Test
    void aReferenceIsThreeGroupsOfCharactersThatCannotBeMisread() {
        assertThat(Stream.generate(() -> OrderReference.draw(random).value()).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(value -> value.matches("[" + ALPHABET + "]{4}(-[" + ALPHABET + "]{4}){2}"))
                .noneMatch(value -> value.matches(".*[ILOU].*"));
    }

    @Test
    void theSampleOfTheEventsIsAReference() {
        assertThat(new OrderReference("7KQM-2X9D-RA4R").value()).isEqualTo("7KQM-2X9D-RA4R");
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        String value = OrderReference.draw(random).value();
        for (int place = 0; place < value.length(); place++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                char wrong = ALPHABET.charAt(i);
                if (value.charAt(place) != '-' && value.charAt(place) != wrong) {
                    String misread = value.substring(0, place) + wrong + value.substring(place + 1);
                    assertThatThrownBy(() -> new OrderReference(misread)).hasMessageContaining(misread);
                }
            }
        }
    }

    @Test
    void nearlyEverySwapOfNeighboursIsNoticed() {
        long unnoticed = IntStream.range(0, 10_000)
                .mapToObj(i -> OrderReference.draw(random).value())
                .filter(value -> value.charAt(0) != value.charAt(1))
                .map(value -> "" + value.charAt(1) + value.charAt(0) + value.substring(2))
                .filter(OrderReferenceTest::isReference)
                .count();

        assertThat(unnoticed).isLessThan(50);
    }

    private static boolean isReference(String value) {
        try {
            new OrderReference(value);
            return true;
        } catch (IllegalArgumentException noticed) {
            return false;
        }
    }
}
