package io.ogtickets.ticket.store;

import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import io.ogtickets.ticket.code.IssuedTicket;
import io.ogtickets.ticket.code.TicketCode;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.domain.TicketStatus;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** How a ticket stands in its table: the code sealed, and bound to its row by the ticket's id. */
@Component
final class TicketRows implements RowMapper<IssuedTicket> {

    private final MasterKeys master;

    TicketRows(MasterKeys master) {
        this.master = master;
    }

    void write(PreparedStatement row, IssuedTicket issued, Instant now) throws SQLException {
        Ticket ticket = issued.ticket();
        Sealed code = master.seal(issued.code().bytes(), ticket.id().bytes());
        row.setObject(1, ticket.id().value());
        row.setInt(2, ticket.version());
        row.setObject(3, ticket.order().value());
        row.setObject(4, ticket.holder().value());
        row.setString(5, ticket.place().session().value());
        row.setString(6, ticket.place().category());
        row.setString(7, ticket.place().type().name());
        row.setBoolean(8, ticket.place().liveCode());
        row.setString(9, ticket.status().name());
        row.setBytes(10, code.bytes());
        row.setString(11, code.keyId());
        row.setObject(12, now.atOffset(ZoneOffset.UTC));
    }

    @Override
    public IssuedTicket mapRow(ResultSet row, int number) throws SQLException {
        Ticket ticket = ticketOf(row);
        Sealed code = new Sealed(row.getString("master_key"), row.getBytes("code"));
        return new IssuedTicket(
                ticket, new TicketCode(master.open(code, ticket.id().bytes())));
    }

    static Ticket ticketOf(ResultSet row) throws SQLException {
        return new Ticket(
                new Place(
                        new TicketId(row.getObject("id", UUID.class)),
                        new SessionCode(row.getString("session")),
                        row.getString("category"),
                        OfferType.valueOf(row.getString("type")),
                        row.getBoolean("live_code")),
                row.getInt("version"),
                new OrderId(row.getObject("order_id", UUID.class)),
                new AccountId(row.getObject("holder", UUID.class)),
                TicketStatus.valueOf(row.getString("status")));
    }
}
