package io.ogtickets.ticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ogtickets.platformtest.EventSample;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Session;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The samples of those who write the events that we read, and our own. */
class EventsReadTest {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void orderPaidNamesATicketForEachPerson() {
        PaidOrder order = read("order-service", "order-paid", OrderPaid.class).paidOrder();

        assertThat(order.reference()).isNotBlank();
        assertThat(order.places())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.category()).isNotBlank());
    }

    @Test
    void aCatalogEventTellsTheWholeSession() {
        Session session = read("catalog-service", "session-published", CatalogSession.class)
                .toSession();

        assertThat(session.code()).hasToString("SWM-0727-1100");
        assertThat(session.zone().getId()).isEqualTo("Europe/Paris");
        assertThat(session.endsAt()).isAfter(session.startsAt());
        assertThat(session.gates()).isNotEmpty();
        assertThat(session.whereabouts()).isEqualTo("99 jardins de l'Arche, 92000 Nanterre");
    }

    @Test
    void aCatalogEventWithoutAnAddressTellsTheCity() {
        String older =
                new EventSample("catalog-service", "session-published").json().replace("venueAddress", "else");

        assertThat(json.readValue(older, CatalogSession.class).toSession().whereabouts())
                .isEqualTo("Nanterre");
    }

    @Test
    void ticketAdmittedNamesTheGate() {
        TicketAdmitted admitted = read("validation-service", "ticket-admitted", TicketAdmitted.class);

        assertThat(admitted.gate()).isNotBlank();
        assertThat(admitted.version()).isPositive();
    }

    @Test
    void anUndoneAdmissionIsNewerThanTheAdmission() {
        TicketAdmitted admitted = read("validation-service", "ticket-admitted", TicketAdmitted.class);
        AdmissionUndone undone = read("validation-service", "admission-undone", AdmissionUndone.class);

        assertThat(undone.ticket()).isEqualTo(admitted.ticket());
        assertThat(undone.version()).isGreaterThan(admitted.version());
        assertThat(undone.undoneAt()).isNotNull();
    }

    @Test
    void aRefundNamesItsTickets() {
        RefundRequested refund = read("order-service", "refund-requested", RefundRequested.class);

        assertThat(refund.order()).isNotNull();
        assertThat(refund.reason()).isNotBlank();
        assertThat(refund.ticketIds()).isNotEmpty();
    }

    @Test
    void anErasureNamesTheAccount() {
        assertThat(read("auth-service", "account-erased", AccountErased.class).account())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket-issued", "ticket-revoked", "ticket-transferred", "ticket-bound"})
    void ourOwnSampleIsOfItsShape(String type) {
        EventSample sample = new EventSample("ticket-service", type);

        assertThat(sample.problemsOf(sample.json())).isEmpty();
        assertThat(sample.problemsOf(sample.json().replace("019f8e5e-", "no id ")))
                .isNotEmpty();
    }

    @Test
    void aRefundOfNoTicketsIsReadToo() {
        RefundRequested refund = json.readValue(
                "{\"order\":\"%s\",\"reason\":\"sold-out\"}".formatted(UUID.randomUUID()), RefundRequested.class);

        assertThat(refund.ticketIds()).isEmpty();
    }

    @Test
    void aSessionThatFitsIntoNoCodeIsARuleBroken() {
        String sample = new EventSample("order-service", "order-paid").json();
        String broken = sample.replaceAll("\"session\"\\s*:\\s*\"[^\"]+\"", "\"session\":\"é\"");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.readValue(broken, OrderPaid.class).paidOrder());
    }

    private <T> T read(String producer, String type, Class<T> shape) {
        return json.readValue(new EventSample(producer, type).json(), shape);
    }
}
