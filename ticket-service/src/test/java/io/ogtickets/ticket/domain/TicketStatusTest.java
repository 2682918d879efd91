package io.ogtickets.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketStatusTest {

    /** Every pair there is. */
    @ParameterizedTest
    @CsvSource({
        "VALID,VALID,false",
        "VALID,ADMITTED,true",
        "VALID,REVOKED,true",
        "VALID,TRANSFERRED,true",
        "ADMITTED,VALID,true",
        "ADMITTED,ADMITTED,false",
        "ADMITTED,REVOKED,true",
        "ADMITTED,TRANSFERRED,true",
        "REVOKED,VALID,false",
        "REVOKED,ADMITTED,false",
        "REVOKED,REVOKED,false",
        "REVOKED,TRANSFERRED,false",
        "TRANSFERRED,VALID,false",
        "TRANSFERRED,ADMITTED,false",
        "TRANSFERRED,REVOKED,false",
        "TRANSFERRED,TRANSFERRED,false",
    })
    void oneStatusFollowsAnother(TicketStatus from, TicketStatus to, boolean may) {
        assertThat(from.mayBecome(to)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void aChangeIsANewVersionAndTheSameChangeAgainIsNone(TicketStatus from) {
        Ticket ticket = new Ticket(
                new Place(new TicketId(UUID.randomUUID()), new SessionCode("X-1"), "A", OfferType.SOLO, false),
                7,
                new OrderId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                from);

        for (Ticket changed : List.of(ticket.revoke(), ticket.transfer())) {
            assertThat(changed.version()).isEqualTo(from.showsCode() ? 8 : 7);
            assertThat(changed.revoke()).isEqualTo(changed);
            assertThat(changed.transfer()).isEqualTo(changed);
        }
    }
}
