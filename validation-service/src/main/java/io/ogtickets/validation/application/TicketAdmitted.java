package io.ogtickets.validation.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.validation.domain.Admission;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.ScanId;
import java.time.Instant;
import java.util.UUID;

/**
 * The event {@code ticket-admitted}.
 *
 * @param version of the ticket at the gates
 */
record TicketAdmitted(UUID ticket, int version, String session, String gate, UUID scan, Instant admittedAt) {

    private static final String TOPIC = "admissions";
    private static final String TYPE = "ticket-admitted";

    static OutgoingEvent of(ScanId scan, CodeContent code, Admission admission, int version) {
        return new OutgoingEvent(
                TOPIC,
                code.ticket().toString(),
                TYPE,
                new TicketAdmitted(
                        code.ticket().value(),
                        version,
                        code.session().value(),
                        admission.gate().name(),
                        scan.value(),
                        admission.at()));
    }
}
