package io.ogtickets.validation.application;

import io.ogtickets.platform.event.OutgoingEvent;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.domain.Verdict;
import io.ogtickets.validation.store.RecordedScan;
import java.time.Instant;
import java.util.UUID;

/**
 * The event {@code scan-refused}, under the ticket's key if the code named one.
 *
 * @param session the one that the gate was manned for
 */
record ScanRefused(UUID scan, String session, String gate, Verdict verdict, Instant refusedAt) {

    static OutgoingEvent of(RecordedScan refused) {
        Scan scan = refused.scan();
        TicketId ticket = scan.ticket();
        return new OutgoingEvent(
                TicketAdmitted.TOPIC,
                ticket == null ? scan.id().toString() : ticket.toString(),
                "scan-refused",
                new ScanRefused(
                        scan.id().value(),
                        refused.session().value(),
                        refused.gate().name(),
                        scan.verdict(),
                        scan.at()));
    }
}
