package io.ogtickets.ticket.store;

import static io.ogtickets.ticket.store.Columns.column;
import static java.util.Map.entry;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

    /** One array a column, by its name in the statement. */
    Map<String, Object> columnsOf(List<IssuedTicket> issued) {
        List<Ticket> tickets = issued.stream().map(IssuedTicket::ticket).toList();
        List<Sealed> codes = issued.stream()
                .map(one -> master.seal(one.code().bytes(), one.ticket().id().bytes()))
                .toList();
        return Map.ofEntries(
                entry("ids", column(tickets, ticket -> ticket.id().value(), UUID[]::new)),
                entry("versions", column(tickets, Ticket::version, Integer[]::new)),
                entry("orders", column(tickets, ticket -> ticket.order().value(), UUID[]::new)),
                entry("holders", column(tickets, ticket -> ticket.holder().value(), UUID[]::new)),
                entry(
                        "sessions",
                        column(tickets, ticket -> ticket.place().session().value(), String[]::new)),
                entry("categories", column(tickets, ticket -> ticket.place().category(), String[]::new)),
                entry("types", column(tickets, ticket -> ticket.place().type().name(), String[]::new)),
                entry("liveCodes", column(tickets, ticket -> ticket.place().liveCode(), Boolean[]::new)),
                entry("statuses", column(tickets, ticket -> ticket.status().name(), String[]::new)),
                entry("signingKeys", column(issued, one -> one.code().signingKey(), Integer[]::new)),
                entry("codes", column(codes, Sealed::bytes, byte[][]::new)),
                entry("masterKeys", column(codes, Sealed::keyId, String[]::new)));
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
