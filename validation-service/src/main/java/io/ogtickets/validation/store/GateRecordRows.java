package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Commitment;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.GateRecord;
import io.ogtickets.validation.domain.Place;
import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.Ticket;
import io.ogtickets.validation.domain.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a ticket's row with its session's beside it. */
final class GateRecordRows {

    private GateRecordRows() {}

    static GateRecord recordOf(ResultSet row) throws SQLException {
        boolean revoked = row.getObject("revoked_by") != null;
        Place place = Columns.place(row, "session", "category", "type");
        return place == null
                ? new GateRecord(revoked, null, null)
                : new GateRecord(revoked, ticketOf(row, place), knownSession(row, place.session()));
    }

    private static Ticket ticketOf(ResultSet row, Place place) throws SQLException {
        return new Ticket(
                new TicketId(row.getObject("id", UUID.class)),
                row.getInt("issued_version"),
                new AccountId(row.getObject("holder", UUID.class)),
                place,
                row.getBoolean("live_code"),
                new Commitment(row.getBytes("commitment")),
                row.getInt("binding_no"),
                Columns.admission(row, "admitted_at", "admitted_gate"));
    }

    private static @Nullable Session knownSession(ResultSet row, SessionCode code) throws SQLException {
        return row.getObject("session_version") == null ? null : sessionOf(row, code);
    }

    static Session sessionOf(ResultSet row, SessionCode code) throws SQLException {
        return new Session(
                code,
                row.getInt("session_version"),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                row.getBoolean("cancelled"),
                gatesOf(row));
    }

    private static List<Gate> gatesOf(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("gates").getArray())
                .map(Gate::new)
                .toList();
    }
}
