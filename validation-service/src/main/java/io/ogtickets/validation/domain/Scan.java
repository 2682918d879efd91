package io.ogtickets.validation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan and what the steward was told; it never changes, so that the same question gets the same answer.
 *
 * @param ticket which one the code named, if the code was well signed
 * @param place what it lets into, once the ticket is known
 * @param gate the one that the ticket is for, as the session's gates were then; others of the session admit too
 * @param firstAdmission of a ticket that had let its holder in before
 * @param directTo the gate to go to instead
 */
public record Scan(
        ScanId id,
        Instant at,
        Verdict verdict,
        @Nullable TicketId ticket,
        @Nullable Place place,
        @Nullable Gate gate,
        @Nullable Admission firstAdmission,
        @Nullable Gate directTo) {

    /** Puts what the verdict is founded on beside it. */
    public static Scan of(ScanId id, Presentation holder, Verdict verdict) {
        boolean believed = verdict != Verdict.FORGED && verdict != Verdict.UNKNOWN;
        GateRecord known = believed ? holder.known() : GateRecord.NOTHING;
        return new Scan(
                id,
                holder.at(),
                verdict,
                holder.code() == null ? null : holder.code().ticket(),
                known.place(),
                known.gate(),
                verdict == Verdict.ALREADY_ADMITTED ? holder.ticket().admission() : null,
                verdict == Verdict.WRONG_GATE ? known.gate() : null);
    }

    /** Nobody was let in, for what the steward was told then; what is known now is put beside it. */
    static Scan refused(ScanId id, Presentation holder, Verdict told) {
        GateRecord known = holder.isForged() ? GateRecord.NOTHING : holder.known();
        return new Scan(
                id,
                holder.at(),
                told,
                holder.code() == null ? null : holder.code().ticket(),
                known.place(),
                known.gate(),
                null,
                told == Verdict.WRONG_GATE ? known.gate() : null);
    }

    /** A supervisor lets the holder in whom this scan refused. */
    public static Scan override(ScanId id, Instant at, TicketId ticket, GateRecord known) {
        return new Scan(id, at, Verdict.ADMITTED, ticket, known.place(), known.gate(), null, null);
    }

    public boolean isAdmission() {
        return verdict == Verdict.ADMITTED;
    }
}
