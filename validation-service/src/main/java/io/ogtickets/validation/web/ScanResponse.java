package io.ogtickets.validation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.validation.domain.Admission;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.OfferType;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.domain.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a steward is told.
 *
 * @param firstAdmission with {@code ALREADY_ADMITTED}
 * @param directTo with {@code WRONG_GATE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScanResponse(
        UUID id,
        Verdict verdict,
        @Nullable TicketResponse ticket,
        @Nullable FirstAdmission firstAdmission,
        @Nullable String directTo) {

    /**
     * A ticket as staff may know it.
     *
     * @param gate the one that the ticket is for; left out where the session isn't known or has none
     * @param holder the holder's name, for supervisors only, if it could be found in time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TicketResponse(
            UUID id,
            String session,
            String category,
            OfferType type,
            @Nullable String gate,
            @Nullable String holder) {}

    record FirstAdmission(Instant at, String gate) {}

    static ScanResponse of(Scan scan) {
        return of(scan, null);
    }

    static ScanResponse of(Scan scan, @Nullable String holder) {
        return new ScanResponse(
                scan.id().value(),
                scan.verdict(),
                ticketOf(scan, holder),
                Optional.ofNullable(scan.firstAdmission())
                        .map(ScanResponse::firstAdmissionOf)
                        .orElse(null),
                nameOf(scan.directTo()));
    }

    private static @Nullable TicketResponse ticketOf(Scan scan, @Nullable String holder) {
        TicketId id = scan.ticket();
        Place place = scan.place();
        return id == null || place == null
                ? null
                : new TicketResponse(
                        id.value(),
                        place.session().value(),
                        place.category(),
                        place.type(),
                        nameOf(scan.gate()),
                        holder);
    }

    private static @Nullable String nameOf(@Nullable Gate gate) {
        return gate == null ? null : gate.name();
    }

    private static FirstAdmission firstAdmissionOf(Admission admission) {
        return new FirstAdmission(admission.at(), admission.gate().name());
    }
}
