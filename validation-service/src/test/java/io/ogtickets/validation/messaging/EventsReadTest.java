package io.ogtickets.validation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ogtickets.platformtest.EventSample;
import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.domain.Ticket;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The samples of those who write the events that we read, and our own. */
class EventsReadTest {

    private static final EventSample ISSUED = new EventSample("ticket-service", "ticket-issued");
    private static final EventSample BOUND = new EventSample("ticket-service", "ticket-bound");
    private static final EventSample ERASED = new EventSample("auth-service", "account-erased");
    private static final EventSample PUBLISHED = new EventSample("catalog-service", "session-published");
    private static final EventSample ADMITTED = new EventSample("validation-service", "ticket-admitted");

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void ticketIssuedTellsWhatAGateMustKnow() {
        Ticket ticket = json.readValue(ISSUED.json(), TicketIssued.class).toTicket();

        assertThat(ticket.version()).isOne();
        assertThat(ticket.place().session()).hasToString("SWM-0727-1100");
        assertThat(ticket.commitment().toString()).hasSize(64);
        assertThat(ticket.admission()).isNull();
    }

    @Test
    void aCommitmentThatIsCutShortIsARuleBroken() {
        String broken = ISSUED.json().replaceAll("(\"commitment\": \"..).*\"", "$1\"");
        TicketIssued issued = json.readValue(broken, TicketIssued.class);

        assertThatIllegalArgumentException().isThrownBy(issued::toTicket);
    }

    @Test
    void ticketBoundNamesTheTicketAndItsNewestBinding() {
        TicketBound bound = json.readValue(BOUND.json(), TicketBound.class);

        assertThat(bound.ticket())
                .isEqualTo(json.readValue(ISSUED.json(), TicketIssued.class).ticket());
        assertThat(bound.bindingNo()).isPositive();
    }

    @Test
    void anErasureNamesTheAccount() {
        assertThat(json.readValue(ERASED.json(), AccountEvents.AccountErased.class)
                        .account())
                .isNotNull();
    }

    @Test
    void aCatalogEventTellsTheWholeSession() {
        Session session = sessionOf(PUBLISHED.json());

        assertThat(session.code()).hasToString("SWM-0727-1100");
        assertThat(session.endsAt()).isAfter(session.startsAt());
        assertThat(session.gates()).isNotEmpty();
        assertThat(session.cancelled()).isFalse();
        assertThat(sessionOf(PUBLISHED.json().replaceFirst("ON_SALE", "CANCELLED"))
                        .cancelled())
                .isTrue();
    }

    @Test
    void ourOwnSampleIsOfItsShape() {
        assertThat(ADMITTED.problemsOf(ADMITTED.json())).isEmpty();
        assertThat(ADMITTED.problemsOf(ADMITTED.json().replace("admittedAt", "at")))
                .isNotEmpty();
    }

    private Session sessionOf(String event) {
        return json.readValue(event, CatalogSession.class).toSession();
    }
}
