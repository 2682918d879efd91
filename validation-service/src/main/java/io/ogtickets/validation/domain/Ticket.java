package io.ogtickets.validation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as ticket-service told of it, and whether it let its holder in.
 *
 * @param version of what was told
 * @param liveCode its offer asks for the live code
 * @param bindingNo of the newest phone that it is bound to, 0 if none was told of
 * @param admission the one that wasn't undone
 */
public record Ticket(
        TicketId id,
        int version,
        AccountId holder,
        Place place,
        boolean liveCode,
        Commitment commitment,
        int bindingNo,
        @Nullable Admission admission) {

    /**
     * Whether this is the code that the ticket was issued with. The tag alone doesn't prove the rest of the code here, where
     * the ticket's key isn't known, so a thief of the signing key could put a true tag under another body.
     */
    boolean wasIssuedWith(CodeContent code) {
        return commitment.isTo(id, code.tag())
                && place.session().equals(code.session())
                && place.type() == code.type()
                && liveCode == code.liveRequired();
    }

    Ticket admittedBy(Admission by) {
        return new Ticket(id, version, holder, place, liveCode, commitment, bindingNo, by);
    }

    boolean isAdmitted() {
        return admission != null;
    }

    boolean wasAdmittedAfter(Instant at) {
        return admission != null && admission.at().isAfter(at);
    }

    /** Whether the code proves that the phone which the ticket is bound to shows it now. */
    boolean isShownLive(@Nullable LiveProof proof, Instant at) {
        return proof != null && proof.bindingNo() >= bindingNo && proof.isFresh(at);
    }
}
