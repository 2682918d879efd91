package io.ogtickets.validation.domain;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Who is let in: whoever passes each check. Their order is part of the contract: the first that applies is the verdict. */
public final class AdmissionRule {

    private record Check(Verdict verdict, Predicate<Presentation> applies) {}

    private final List<Check> inOrder;

    /** The gates of a session open this long before its start. */
    public AdmissionRule(Duration openBefore) {
        inOrder = List.of(
                new Check(Verdict.FORGED, Presentation::isForged),
                new Check(Verdict.UNKNOWN, Presentation::isUnknown),
                new Check(Verdict.REVOKED, Presentation::isRevoked),
                new Check(Verdict.WRONG_SESSION, AdmissionRule::isElsewhere),
                new Check(Verdict.NOT_OPEN, holder -> !holder.session().isOpen(holder.at(), openBefore)),
                new Check(
                        Verdict.WRONG_GATE,
                        holder -> !holder.session().hasGate(holder.attempt().gate())),
                new Check(Verdict.LIVE_REQUIRED, Presentation::lacksLiveCode),
                new Check(Verdict.ALREADY_ADMITTED, holder -> holder.ticket().isAdmitted()));
    }

    public Verdict verdictOn(Presentation holder) {
        return inOrder.stream()
                .filter(check -> check.applies().test(holder))
                .map(Check::verdict)
                .findFirst()
                .orElse(Verdict.ADMITTED);
    }

    /**
     * What still keeps a holder out whom a supervisor lets in: the code was read before, and place, time and form don't matter.
     * Nobody is let into what was cancelled.
     */
    public Verdict verdictInSpiteOfAll(GateRecord known, SessionCode mannedFor) {
        Ticket ticket = known.ticket();
        Session session = known.session();
        if (known.revoked()) {
            return Verdict.REVOKED;
        }
        if (ticket == null || session == null) {
            return Verdict.UNKNOWN;
        }
        if (!ticket.place().session().equals(mannedFor)) {
            return Verdict.WRONG_SESSION;
        }
        if (session.cancelled()) {
            return Verdict.NOT_OPEN;
        }
        return ticket.isAdmitted() ? Verdict.ALREADY_ADMITTED : Verdict.ADMITTED;
    }

    private static boolean isElsewhere(Presentation holder) {
        return !holder.ticket().place().session().equals(holder.attempt().session());
    }
}
