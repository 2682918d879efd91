package io.ogtickets.validation.store;

import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.ScanName;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.domain.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a scan's row. */
final class ScanRows {

    private ScanRows() {}

    static RecordedScan scanOf(ResultSet row, int number) throws SQLException {
        String told = row.getString("told");
        return new RecordedScan(
                new ScanName(row.getString("device"), row.getString("nonce")),
                row.getBytes("code_digest"),
                new SessionCode(row.getString("session")),
                new Gate(row.getString("gate")),
                new AccountId(row.getObject("steward", UUID.class)),
                told == null ? null : Verdict.valueOf(told),
                answerOf(row));
    }

    private static Scan answerOf(ResultSet row) throws SQLException {
        UUID ticket = row.getObject("ticket_id", UUID.class);
        return new Scan(
                new ScanId(row.getObject("id", UUID.class)),
                Columns.instant(row, "at"),
                Verdict.valueOf(row.getString("verdict")),
                ticket == null ? null : new TicketId(ticket),
                Columns.place(row, "ticket_session", "ticket_category", "ticket_type"),
                Columns.gate(row, "ticket_gate"),
                Columns.admission(row, "first_admitted_at", "first_admitted_gate"),
                Columns.gate(row, "direct_to"));
    }
}
