package io.ogtickets.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    /** The same table stands in validation-service's test: holders are sent to the gate that is printed on their tickets. */
    @ParameterizedTest
    @CsvSource({"A,C", "B,A", "C,B", "D,C", "First,B"})
    void aCategoryHasItsGate(String category, String gate) {
        assertThat(withGates("A", "B", "C").gateOf(category)).contains(gate);
    }

    @Test
    void withoutGatesThereIsNone() {
        assertThat(withGates().gateOf("A")).isEmpty();
    }

    private static Session withGates(String... gates) {
        Instant start = Instant.parse("2028-07-22T09:00:00Z");
        return new Session(
                new SessionCode("SWM-0727-1100"),
                1,
                new Localized("Heats", "Séries"),
                new Localized("Arena", "Arena"),
                "Nanterre",
                null,
                start,
                start.plusSeconds(7200),
                ZoneOffset.UTC,
                List.of(gates));
    }
}
