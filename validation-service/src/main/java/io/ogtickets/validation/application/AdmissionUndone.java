package io.ogtickets.validation.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.store.RecordedScan;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The event {@code admission-undone}.
 *
 * @param version of the ticket at the gates
 * @param scan the admission that was none
 */
record AdmissionUndone(UUID ticket, int version, String session, String gate, UUID scan, Instant undoneAt) {

    static OutgoingEvent of(RecordedScan admission, int version, Instant at) {
        TicketId ticket = Objects.requireNonNull(admission.scan().ticket());
        Place place = Objects.requireNonNull(admission.scan().place());
        return new OutgoingEvent(
                TicketAdmitted.TOPIC,
                ticket.toString(),
                "admission-undone",
                new AdmissionUndone(
                        ticket.value(),
                        version,
                        place.session().value(),
                        admission.gate().name(),
                        admission.scan().id().value(),
                        at));
    }
}
