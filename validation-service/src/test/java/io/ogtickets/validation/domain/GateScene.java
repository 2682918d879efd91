package io.ogtickets.validation.domain;

import io.ogtickets.validation.CodeFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holder with a good ticket at gate A, an hour before the start; each {@code with…} spoils one thing. */
public record GateScene(
        CodeFixture printed,
        @Nullable CodeContent code,
        boolean revoked,
        @Nullable Ticket ticket,
        @Nullable Session session,
        SessionCode mannedFor,
        Gate gate,
        Instant at) {

    static final Instant START = Instant.parse("2028-07-22T09:00:00Z");
    static final Instant END = START.plus(Duration.ofHours(2));
    static final AdmissionRule RULE = new AdmissionRule(Duration.ofHours(3));
    static final Admission EARLIER = new Admission(START.minus(Duration.ofHours(2)), new Gate("B"));

    public static GateScene good() {
        return of(CodeFixture.of("SWM-0727-1100"));
    }

    /** The gates know the ticket that this code was printed on. */
    public static GateScene of(CodeFixture printed) {
        SessionCode code = new SessionCode(printed.session());
        Ticket ticket = new Ticket(
                new TicketId(printed.ticket()),
                1,
                new AccountId(UUID.randomUUID()),
                new Place(code, "A", printed.type()),
                printed.live(),
                Commitment.ofHex(printed.commitment()),
                0,
                null);
        Session session = new Session(code, 1, START, END, false, List.of(new Gate("A"), new Gate("B")));
        return new GateScene(
                printed,
                contentOf(printed),
                false,
                ticket,
                session,
                code,
                new Gate("A"),
                START.minus(Duration.ofHours(1)));
    }

    public GateScene showing(@Nullable CodeContent other) {
        return new GateScene(printed, other, revoked, ticket, session, mannedFor, gate, at);
    }

    public GateScene showing(CodeFixture other) {
        return showing(contentOf(other));
    }

    public GateScene withTicket(@Nullable Ticket other) {
        return new GateScene(printed, code, revoked, other, session, mannedFor, gate, at);
    }

    public GateScene withSession(@Nullable Session other) {
        return new GateScene(printed, code, revoked, ticket, other, mannedFor, gate, at);
    }

    public GateScene withRevocation() {
        return new GateScene(printed, code, true, ticket, session, mannedFor, gate, at);
    }

    public GateScene withAdmission() {
        return withTicket(new Ticket(
                good(ticket).id(),
                2,
                good(ticket).holder(),
                good(ticket).place(),
                good(ticket).liveCode(),
                good(ticket).commitment(),
                good(ticket).bindingNo(),
                EARLIER));
    }

    /** ticket-service told of so many phones. */
    public GateScene boundTo(int bindingNo) {
        return withTicket(new Ticket(
                good(ticket).id(),
                2,
                good(ticket).holder(),
                good(ticket).place(),
                good(ticket).liveCode(),
                good(ticket).commitment(),
                bindingNo,
                null));
    }

    public GateScene at(Instant other) {
        return new GateScene(printed, code, revoked, ticket, session, mannedFor, gate, other);
    }

    public GateScene at(Gate other) {
        return new GateScene(printed, code, revoked, ticket, session, mannedFor, other, at);
    }

    public GateScene mannedFor(String other) {
        return new GateScene(printed, code, revoked, ticket, session, new SessionCode(other), gate, at);
    }

    public Scan scan() {
        return Scan.of(new ScanId(UUID.randomUUID()), presentation(), verdict());
    }

    public Verdict verdict() {
        return RULE.verdictOn(presentation());
    }

    private Presentation presentation() {
        AccountId steward = new AccountId(UUID.randomUUID());
        return new Presentation(
                code,
                new GateRecord(revoked, ticket, session),
                new Attempt(new ScanName("device", "nonce"), new CodeText("…"), mannedFor, gate, steward),
                at);
    }

    private static CodeContent contentOf(CodeFixture printed) {
        return new CodeContent(
                new TicketId(printed.ticket()),
                new SessionCode(printed.session()),
                printed.type(),
                printed.live(),
                printed.tag(),
                null);
    }

    private static Ticket good(@Nullable Ticket ticket) {
        return Objects.requireNonNull(ticket);
    }
}
