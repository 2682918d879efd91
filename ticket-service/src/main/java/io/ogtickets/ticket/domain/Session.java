package io.ogtickets.ticket.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket lets you into, as the catalogue last told it.
 *
 * @param version the catalogue's; grows with each change
 * @param address of the venue, the town included; null until the catalogue tells one
 * @param zone of the venue: in it, the holder reads the times
 */
public record Session(
        SessionCode code,
        int version,
        Localized title,
        Localized venue,
        String city,
        @Nullable String address,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        List<String> gates) {

    public Session {
        gates = List.copyOf(gates);
    }

    /** Where the venue is, as exactly as it is known. */
    public String whereabouts() {
        return address == null ? city : address;
    }

    /** Where the holders of a category enter. validation-service sends them there by the same rule, which is in its domain. */
    public Optional<String> gateOf(String category) {
        return gates.isEmpty()
                ? Optional.empty()
                : Optional.of(gates.get(Math.floorMod(category.hashCode(), gates.size())));
    }
}
