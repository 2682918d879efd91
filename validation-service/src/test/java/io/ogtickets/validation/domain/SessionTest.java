package io.ogtickets.validation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    /** The same table stands in ticket-service's test: holders are sent to the gate that is printed on their tickets. */
    @ParameterizedTest
    @CsvSource({"A,C", "B,A", "C,B", "D,C", "First,B"})
    void aCategoryHasItsGate(String category, String gate) {
        assertThat(withGates("A", "B", "C").gateOf(category)).contains(new Gate(gate));
    }

    @Test
    void withoutGatesThereIsNone() {
        assertThat(withGates().gateOf("A")).isEmpty();
    }

    private static Session withGates(String... names) {
        Instant start = Instant.parse("2028-07-22T09:00:00Z");
        List<Gate> gates = List.of(names).stream().map(Gate::new).toList();
        return new Session(new SessionCode("SWM-0727-1100"), 1, start, start.plusSeconds(7200), false, gates);
    }
}
