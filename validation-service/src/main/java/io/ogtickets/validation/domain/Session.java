package io.ogtickets.validation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A session as the catalogue last told of it, as far as its gates must know. */
public record Session(
        SessionCode code, int version, Instant startsAt, Instant endsAt, boolean cancelled, List<Gate> gates) {

    public Session {
        gates = List.copyOf(gates);
    }

    public GateWindow window(Duration openBefore) {
        return new GateWindow(startsAt.minus(openBefore), endsAt);
    }

    /** The gates of a cancelled session stay shut. */
    boolean isOpen(Instant at, Duration openBefore) {
        return !cancelled && window(openBefore).includes(at);
    }

    boolean hasGate(Gate gate) {
        return gates.contains(gate);
    }

    /** Where the holders of a category are sent: always the same gate, so that who came together stays together. */
    Optional<Gate> gateOf(String category) {
        return gates.isEmpty()
                ? Optional.empty()
                : Optional.of(gates.get(Math.floorMod(category.hashCode(), gates.size())));
    }
}
