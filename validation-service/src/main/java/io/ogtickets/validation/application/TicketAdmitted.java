package io.ogtickets.validation.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.store.RecordedScan;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The event {@code ticket-admitted}.
 *
 * @param version of the ticket at the gates
 */
record TicketAdmitted(UUID ticket, int version, String session, String gate, UUID scan, Instant admittedAt) {

    static final String TOPIC = "admissions";
    private static final String TYPE = "ticket-admitted";

    static OutgoingEvent of(RecordedScan admission, Map<TicketId, Integer> versions) {
        Scan scan = admission.scan();
        TicketId ticket = Objects.requireNonNull(scan.ticket());
        Place place = Objects.requireNonNull(scan.place());
        return new OutgoingEvent(
                TOPIC,
                ticket.toString(),
                TYPE,
                new TicketAdmitted(
                        ticket.value(),
                        Objects.requireNonNull(versions.get(ticket)),
                        place.session().value(),
                        admission.gate().name(),
                        scan.id().value(),
                        scan.at()));
    }
}
