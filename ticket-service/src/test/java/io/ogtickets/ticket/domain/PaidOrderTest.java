package io.ogtickets.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaidOrderTest {

    private static final Place PLACE =
            new Place(new TicketId(UUID.randomUUID()), new SessionCode("SWM-0727-1100"), "A", OfferType.SOLO, false);

    @Test
    void anOrderHasPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> orderOf(List.of()));
    }

    @Test
    void noTicketStandsForTwoPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> orderOf(List.of(PLACE, PLACE)));
    }

    @Test
    void aNewTicketIsValidAndTheBuyers() {
        PaidOrder order = orderOf(List.of(PLACE));

        Ticket ticket = Ticket.issue(order, PLACE);

        assertThat(ticket.status()).isEqualTo(TicketStatus.VALID);
        assertThat(ticket.holder()).isEqualTo(order.account());
        assertThat(ticket.version()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "FRANÇAIS", "ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456"})
    void aSessionCodeFitsIntoTheCodeOnTheTicket(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionCode(code));
    }

    @Test
    void whoDoesNotReadFrenchReadsEnglish() {
        Localized title = new Localized("Heats", "Séries");

        assertThat(title.in(Locale.CANADA_FRENCH)).isEqualTo("Séries");
        assertThat(title.in(Locale.GERMAN)).isEqualTo("Heats");
    }

    private static PaidOrder orderOf(List<Place> places) {
        return new PaidOrder(new OrderId(UUID.randomUUID()), 2, "OG-1", new AccountId(UUID.randomUUID()), places);
    }
}
